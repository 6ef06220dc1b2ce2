// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slipway.api.PlainText;

/**
 * Liberation Sans, which PDFBox brings along; the characters used are embedded. What it has no sign for is shown as a
 * question mark.
 */
record Typeface(PDType0Font font) {

    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]+");
    private static final String UNKNOWN = "?";

    static Typeface of(PDDocument document) throws IOException {
        try (InputStream liberation = PDDocument.class.getResourceAsStream(LIBERATION)) {
            return new Typeface(PDType0Font.load(document, Objects.requireNonNull(liberation, LIBERATION), true));
        }
    }

    /** A text in lines of at most this width, broken between words, and within a word that fits no line. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && fits(line + " " + rest, size, width)) {
                line.append(' ').append(rest);
                continue;
            }
            flush(line, lines);
            while (!fits(rest, size, width)) {
                int end = longest(rest, size, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        flush(line, lines);
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    /** How many characters of a word fit, at least one. */
    private int longest(String word, float size, float width) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && fits(word.substring(0, word.offsetByCodePoints(end, 1)), size, width)) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private boolean fits(String text, float size, float width) throws IOException {
        return font.getStringWidth(text) / 1000 * size <= width;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        BLANKS.matcher(PlainText.visible(text))
                .replaceAll(" ")
                .strip()
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> printable.append(known(character) ? character : UNKNOWN));
        return printable.toString();
    }

    private boolean known(String character) {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
