// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

/**
 * A part that the request needs (database, host, disk) does not answer. Nothing was half-done; the same request may
 * succeed later. Shown to people as a page with 503 and an incident code, logged once with the same code.
 */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param part what does not answer, for the operator: "database", "host ledger", …
     * @param cause what was seen
     */
    public UnavailableException(String part, Throwable cause) {
        super(part + " is not available: " + cause, cause);
    }
}
