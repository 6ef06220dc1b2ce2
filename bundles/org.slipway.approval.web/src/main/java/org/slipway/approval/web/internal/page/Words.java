// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in pieces: browsers break a line behind a hyphen, and what has one inside, such as a number, is to stay whole. */
public final class Words {

    private static final Pattern HYPHENATED = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");

    private Words() {}

    /**
     * A piece of a sentence.
     *
     * @param whole whether it stays on a line of its own where it fits one
     */
    public record Piece(String text, boolean whole) {}

    /** The pieces, which make the sentence again when they are put together. */
    public static List<Piece> of(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher hyphenated = HYPHENATED.matcher(sentence);
        int at = 0;
        while (hyphenated.find()) {
            if (hyphenated.start() > at) {
                pieces.add(new Piece(sentence.substring(at, hyphenated.start()), false));
            }
            pieces.add(new Piece(hyphenated.group(), true));
            at = hyphenated.end();
        }
        if (at < sentence.length()) {
            pieces.add(new Piece(sentence.substring(at), false));
        }
        return pieces;
    }
}
