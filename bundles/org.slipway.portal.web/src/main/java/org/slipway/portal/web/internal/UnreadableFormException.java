// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

/** A body that is no form of ours, or larger than any may be. */
final class UnreadableFormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    UnreadableFormException(boolean tooLarge) {
        super(tooLarge ? "form is too large" : "not a form of ours", null, false, false);
        this.tooLarge = tooLarge;
    }

    boolean tooLarge() {
        return tooLarge;
    }
}
