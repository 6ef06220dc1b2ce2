// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import org.slipway.api.PlainText;

/** Texts as people type and paste them. */
final class Typed {

    private Typed() {}

    /** What can be seen of a text, without white space around it, and with plain spaces for special ones (no-break, narrow, …). */
    static String tidy(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        PlainText.visible(text)
                .codePoints()
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** Whether all of it can be shown: no control characters, no line ends, nothing that turns the direction of text. */
    static boolean printable(String text) {
        return text.codePoints().allMatch(Typed::printable);
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200c || c == 0x200d;
            default -> true;
        };
    }
}
