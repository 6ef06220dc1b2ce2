// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

/** A question to Kill Bill that got no good answer. */
final class KillBillException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int code;

    /** What is known of the question. */
    enum Kind {
        /** It never reached a server: surely nothing was done. */
        NOT_SENT,
        /** Kill Bill does not let us ask it, and has done nothing. An admin must act. */
        DENIED,
        /** Kill Bill has no such thing. */
        MISSING,
        /** Kill Bill refuses it by one of its own codes, before anything was done. */
        REFUSED,
        /** Nobody can tell whether it was done. */
        UNKNOWN
    }

    KillBillException(Kind kind, String message) {
        this(kind, 0, message);
    }

    KillBillException(Kind kind, int code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    KillBillException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = 0;
    }

    Kind kind() {
        return kind;
    }

    /** Kill Bill's own, 0 if it gave none. */
    int code() {
        return code;
    }

    /** What was seen, for people. */
    String said() {
        return String.valueOf(getMessage());
    }
}
