// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.util.regex.Pattern;

/** The name that a mail comes from, as its readers see it. */
final class SenderName {

    static final int MAX_LENGTH = 70;

    /** Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static final Pattern TURNING = Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

    private SenderName() {}

    static boolean tooLong(String name) {
        return name.length() > MAX_LENGTH;
    }

    /** Whether what is shown could be another text than what is written. */
    static boolean turns(String name) {
        return TURNING.matcher(name).find();
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException if it is too long, or turns
     */
    static String parse(String text) {
        if (tooLong(text) || turns(text) || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("slipway.supplier: senderName is no name of 1 to 70 characters");
        }
        return text;
    }
}
