// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import java.util.regex.Pattern;

/** Text that people have typed, made fit to be kept and shown: what can't be seen or stored is taken out. */
public final class PlainText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** Format characters, but for the two that join letters and emoji, and letters that look like nothing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[[\\p{Cf}&&[^\u200c\u200d]]\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]");

    /** One of a row is enough, so that a long row takes no time to look at. */
    private static final Pattern JOINERS = Pattern.compile("([\u200c\u200d])[\u200c\u200d]+");

    /** The more marks a letter bears, the higher it stands; no script needs more than four of them. */
    private static final Pattern MARKS = Pattern.compile("((?:[\u200c\u200d]*\\p{M}){4})[\\p{M}\u200c\u200d]+");

    /** The scripts that are written so, by their blocks: Hebrew to Arabic Extended, their presentation forms, and the plane of old ones. */
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\\x{10800}-\\x{10fff}\\x{1e800}-\\x{1efff}]");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212\u2043]");

    private PlainText() {}

    /** With its line breaks, one character each, and without the spaces around it. */
    public static String lines(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return visible(CONTROL.matcher(lines).replaceAll("")).strip();
    }

    /** In one line, without the spaces around it. */
    public static String line(String typed) {
        return visible(CONTROLS.matcher(typed).replaceAll(" ")).strip();
    }

    /**
     * Without what nobody sees and what reaches beyond its line: no format characters such as those that turn the direction
     * of text, no letters that look empty, at most four combining marks in a row. Empty if nothing can be seen.
     */
    public static String visible(String typed) {
        String joined = JOINERS.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("$1");
        String visible = MARKS.matcher(joined).replaceAll("$1");
        return visible.codePoints().allMatch(PlainText::blank) ? "" : visible;
    }

    /**
     * A reference or another token that is copied from elsewhere, as it is kept and compared: visible, in one line, with plain
     * spaces, every kind of dash as {@code -}, and without the spaces around it.
     */
    public static String token(String typed) {
        StringBuilder spaced = new StringBuilder(typed.length());
        typed.codePoints()
                .map(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c)
                .forEach(spaced::appendCodePoint);
        return DASH.matcher(visible(spaced.toString())).replaceAll("-").strip();
    }

    /**
     * To be put into a sentence of somebody else: what is written from right to left is enclosed in an isolate (Unicode's
     * UAX 9), so that it changes the order of nothing around it; all other text stays as it is.
     */
    public static String isolated(String text) {
        return RIGHT_TO_LEFT.matcher(text).find() ? '\u2068' + text + '\u2069' : text;
    }

    /** Marks alone stand on nothing. */
    private static boolean blank(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c);
        };
    }
}
