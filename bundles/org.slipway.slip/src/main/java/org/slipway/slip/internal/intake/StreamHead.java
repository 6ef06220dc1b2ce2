// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dictionary before a stream of a PDF, as far as its bytes tell it without parsing the file. */
record StreamHead(String text) {

    /** No dictionary of a stream in an honest file is longer. */
    private static final int LONGEST = 4096;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    /** Packings that make a thousand, or sixty-four, bytes of one, and that nothing has written for decades. */
    private static final Pattern OLD_PACKING = Pattern.compile("/(LZW|LZWDecode|RL|RunLengthDecode)\\b");

    /** Filters that are said elsewhere in the file. */
    private static final Pattern FILTER_ELSEWHERE = Pattern.compile("/(Filter|F)\\s*\\[?\\s*[0-9]+\\s+[0-9]+\\s+R");

    /** What stands before the data of a stream. */
    static StreamHead before(byte[] pdf, int data) {
        int from = Math.max(0, data - LONGEST);
        String text = new String(pdf, from, data - from, StandardCharsets.ISO_8859_1);
        int start = text.lastIndexOf(" obj");
        return new StreamHead(plain(start < 0 ? text : text.substring(start)));
    }

    /** Names with their disguises taken off: {@code /L#5aW} is {@code /LZW}. */
    private static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Whether inflating what follows shows how large it is. */
    boolean measurable() {
        return !OLD_PACKING.matcher(text).find()
                && !FILTER_ELSEWHERE.matcher(text).find();
    }

    /** Whether what follows are the pixels of a picture, and not objects. */
    boolean picture() {
        return text.contains("/Image") && !text.contains("/ObjStm") && !text.contains("/XRef");
    }
}
