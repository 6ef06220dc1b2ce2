// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;

/** A body that is no form of ours, or larger than any may be. The container's own words for it end here. */
final class UnreadableFormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    UnreadableFormException(boolean tooLarge) {
        super(tooLarge ? "form is too large" : "not a form of ours", null, false, false);
        this.tooLarge = tooLarge;
    }

    /** Tells a body that the container can't parse from a disk that is full: by Jetty's words, there is nothing else. */
    static UnreadableFormException orSame(IOException exception) throws IOException {
        String message = String.valueOf(exception.getMessage());
        if (message.startsWith("Missing ") || message.startsWith("Incomplete ")) {
            return new UnreadableFormException(false);
        }
        throw exception;
    }

    boolean tooLarge() {
        return tooLarge;
    }
}
