// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Leaves of a text what a person reads, so that texts are the same if they look the same. In this order: NFKC, which makes
 * full-width, circled and styled characters plain; digits of every script become 0 to 9; marks, spaces and separators are
 * dropped; letters become small; and letters that look like Latin ones become those, by a selection of the Greek, Cyrillic
 * and Armenian rows of Unicode's confusables.txt (UTS 39, section 4), together with those of its Latin rows that people use
 * for digits: o and 0, i, l and 1.
 */
public final class ReferenceFold {

    /** Small letters, each beside the Latin one, or digit, that it looks like in small or in capitals. */
    private static final String[] ALIKE = {
        "а", "a", "α", "a", "ɑ", "a", "в", "b", "β", "b", "ь", "b", "с", "c", "ϲ", "c", "ԁ", "d", "е", "e", "ε", "e",
        "є", "e", "ҽ", "e", "ϝ", "f", "ғ", "f", "ԍ", "g", "ɡ", "g", "г", "r", "н", "h", "η", "h", "һ", "h", "հ", "h",
        "і", "1", "ι", "1", "ı", "1", "ӏ", "1", "l", "1", "i", "1", "ј", "j", "ϳ", "j", "к", "k", "κ", "k", "м", "m",
        "μ", "m", "ν", "v", "ո", "n", "о", "0", "ο", "0", "օ", "0", "o", "0", "σ", "0", "р", "p", "ρ", "p", "ԛ", "q",
        "ѕ", "s", "ς", "s", "т", "t", "τ", "t", "υ", "y", "у", "y", "ү", "y", "ѵ", "v", "ԝ", "w", "х", "x", "χ", "x",
        "γ", "y", "ζ", "z", "з", "3", "ʒ", "3", "б", "6",
    };

    /** Looks like N, while its small form looks like v. */
    private static final char GREEK_CAPITAL_NU = '\u039D';

    private static final Map<Integer, Integer> CONFUSABLE = table();

    private ReferenceFold() {}

    private static Map<Integer, Integer> table() {
        Map<Integer, Integer> table = new HashMap<>();
        for (int at = 0; at < ALIKE.length; at += 2) {
            table.put(ALIKE[at].codePointAt(0), ALIKE[at + 1].codePointAt(0));
        }
        return Map.copyOf(table);
    }

    /** What is left of a text; empty if it has neither letters nor digits. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder();
        plain(text).codePoints().forEach(point -> key.appendCodePoint(CONFUSABLE.getOrDefault(point, point)));
        return key.toString();
    }

    /** A text without what sets its characters apart, in small letters. */
    public static String withoutSeparators(String text) {
        return plain(text);
    }

    /** Whether a text has letters that look like Latin ones and are none: nobody types them by chance beside Latin ones. */
    public static boolean disguised(String text) {
        boolean foreign = plain(text).codePoints().anyMatch(point -> point > 0x7F && CONFUSABLE.containsKey(point));
        return foreign && text.codePoints().anyMatch(point -> point < 0x80 && Character.isLetterOrDigit(point));
    }

    /** Decomposed once more after the letters are small, so that marks go which came with capitals. */
    private static String plain(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace(GREEK_CAPITAL_NU, 'N')
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFKD).codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (Character.isLetter(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
