// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

/**
 * What is kept of something can't be read: an amount, a state or another value of it is impossible. Nothing is shown of it and
 * nothing decided. Shown to people as a page with 500 and the incident code, which the log has had since it was first met.
 */
public final class DamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String incident;

    /**
     * Of one thing.
     *
     * @param what it is, for the operator: "slip PS-7KQ4-M2", …
     * @param incident the code under which the log tells the cause
     */
    public DamagedException(String what, String incident) {
        super(what + " can't be read (" + incident + ")");
        this.incident = incident;
    }

    /** The code under which the log tells the cause. */
    public String incident() {
        return incident;
    }
}
