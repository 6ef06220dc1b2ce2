// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.util.Optional;

/**
 * What a request may send with it, decided before any of that is read.
 *
 * @param mostBytes what sends more is refused
 * @param keptBytes so many of them are kept, and what is behind is thrown away as it comes
 * @param sender who sends a file: so much at once for each; empty for anybody, of whom each client has a share
 */
public record BodyAllowance(long mostBytes, long keptBytes, Optional<String> sender) {

    private static final long FORM = 64L * 1024;

    public BodyAllowance {
        if (keptBytes < 0 || mostBytes < keptBytes) {
            throw new IllegalArgumentException("no less than 0 bytes are kept, and no more than come");
        }
    }

    /** A form of texts, 64 KB: what anybody may send. */
    public static BodyAllowance form() {
        return new BodyAllowance(FORM, FORM, Optional.empty());
    }

    /**
     * A form with a file.
     *
     * @param mostBytes of the whole form
     * @param sender whom the page knows, such as a link or a session
     */
    public static BodyAllowance file(long mostBytes, String sender) {
        return new BodyAllowance(mostBytes, mostBytes, Optional.of(sender));
    }

    /**
     * The texts before the file of a form, 64 KB, for who is not known: the session may just have ended. Browsers that still send
     * don't hear an answer, so the rest comes in, and is nowhere.
     *
     * @param mostBytes of the whole form
     */
    public static BodyAllowance beginning(long mostBytes) {
        return new BodyAllowance(mostBytes, FORM, Optional.empty());
    }
}
