// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

/** A body that is no form of ours, or larger than any may be. */
public final class UnreadableFormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;

    /** To be answered so. */
    public UnreadableFormException(ErrorKind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    /** What to answer: {@link ErrorKind#TOO_LARGE} or {@link ErrorKind#BAD_REQUEST}. */
    public ErrorKind kind() {
        return kind;
    }
}
