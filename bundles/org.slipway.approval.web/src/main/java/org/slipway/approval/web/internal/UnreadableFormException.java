// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import org.slipway.web.ErrorKind;

/** A body that is no form of ours, or larger than any may be. */
final class UnreadableFormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;

    UnreadableFormException(ErrorKind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    /** What to answer. */
    ErrorKind kind() {
        return kind;
    }
}
