// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

/** A question that got no answer, with what was seen for a message. */
public final class UnansweredException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    UnansweredException(boolean sent, String message, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    UnansweredException(String message) {
        super(message);
        this.sent = false;
    }

    /** Whether a server may have got it; otherwise surely nothing was done. */
    public boolean sent() {
        return sent;
    }
}
