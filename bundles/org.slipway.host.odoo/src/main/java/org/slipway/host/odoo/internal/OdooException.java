// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

/** A question to Odoo that got no good answer. */
final class OdooException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What is known of the question. */
    enum Kind {
        /** It never reached a server: surely nothing was done. */
        NOT_SENT,
        /** Odoo does not let us ask it, and has done nothing. An admin must act. */
        DENIED,
        /** Odoo refuses it, and has taken back whatever it had begun. */
        REFUSED,
        /** Nobody can tell whether it was done. */
        UNKNOWN
    }

    OdooException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    OdooException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What was seen, for people. */
    String said() {
        return String.valueOf(getMessage());
    }
}
