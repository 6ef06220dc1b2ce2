// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.util.Optional;

/**
 * What a request may send with it, decided before any of that is read.
 *
 * @param mostBytes none is read where this is 0, and the page answers without
 * @param sender who sends a file: few at once for each; empty for a form of texts, of which there are some for each client
 */
public record BodyAllowance(long mostBytes, Optional<String> sender) {

    private static final long FORM = 64L * 1024;

    public BodyAllowance {
        if (mostBytes < 0) {
            throw new IllegalArgumentException("a body has no less than 0 bytes");
        }
    }

    /** A form of texts, 64 KB: what anybody may send. */
    public static BodyAllowance form() {
        return new BodyAllowance(FORM, Optional.empty());
    }

    /**
     * A form with a file.
     *
     * @param mostBytes of the whole form
     * @param sender whom the page knows, such as a link or a session
     */
    public static BodyAllowance file(long mostBytes, String sender) {
        return new BodyAllowance(mostBytes, Optional.of(sender));
    }

    /** For who is not known to a page that takes files from those it knows. */
    public static BodyAllowance nothing() {
        return new BodyAllowance(0, Optional.empty());
    }
}
