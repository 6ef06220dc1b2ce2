// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

/**
 * A part that the request needs (database, host, disk) does not answer. Nothing was half-done; the same request may
 * succeed later. Where the answer to a commit was lost, all of it was done or nothing, and nobody knows which:
 * {@link #outcomeUnknown()}. Shown to people as a page with 503 and an incident code, logged once with the same code.
 */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unknown;

    /**
     * Of something that was surely not done.
     *
     * @param part what does not answer, for the operator: "database", "host ledger", …
     * @param cause what was seen
     */
    public UnavailableException(String part, Throwable cause) {
        this(part + " is not available: " + cause, cause, false);
    }

    private UnavailableException(String message, Throwable cause, boolean unknown) {
        super(message, cause);
        this.unknown = unknown;
    }

    /** Of something that was asked for, and of which the answer was lost; parameters as above. */
    public static UnavailableException unknown(String part, Throwable cause) {
        return new UnavailableException(
                part + " gave no answer to a commit, so that nobody knows whether it was done: " + cause, cause, true);
    }

    /** Whether it may have been done. */
    public boolean outcomeUnknown() {
        return unknown;
    }
}
