// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slipway.api.PlainText;
import org.slipway.api.file.FileType;

/** The name that a browser gave a file. */
final class FileName {

    private static final int LONGEST = 120;

    /** What endings of pictures and documents begin with; messengers append to them. */
    private static final List<String> OF_FILES =
            List.of("jpg", "jpeg", "jfif", "jpe", "png", "pdf", "mpo", "heic", "heif", "webp", "gif", "bmp", "tif");

    private final String base;

    FileName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        last.codePoints().filter(FileName::showable).forEach(shown::appendCodePoint);
        base = withoutDots(PlainText.visible(shown.toString()).strip());
    }

    /** Dots in front hide a file; an ending that is all there is stays one. */
    private static String withoutDots(String name) {
        int start = 0;
        while (start < name.length() && (name.charAt(start) == '.' || name.charAt(start) == ' ')) {
            start++;
        }
        String rest = name.substring(start);
        return start > 0 && rest.indexOf('.') < 0 ? "." + rest : rest;
    }

    private static boolean showable(int c) {
        return visible(c) && "<>:\"|?*".indexOf(c) < 0;
    }

    /** A text from a file that can be shown: nothing invisible, no more than so many characters. */
    static String visible(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().filter(FileName::visible).forEach(shown::appendCodePoint);
        String stripped = shown.toString().strip();
        return stripped.length() <= longest ? stripped : cut(stripped, longest - 1) + "\u2026";
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private String ending() {
        int dot = base.lastIndexOf('.');
        return dot < 0 ? "" : base.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> endings(FileType type) {
        return switch (type) {
            case JPEG -> Set.of("jpg", "jpeg", "jfif", "jpe");
            case PNG -> Set.of("png");
            case PDF -> Set.of("pdf");
        };
    }

    /**
     * The name for display: no path, nothing invisible, 1 to 120 characters, always with an ending of the type. A wrong ending
     * of a picture or document gives way to the right one; anything else stays, and the right one follows it.
     */
    String shown(FileType type) {
        String ending = endings(type).contains(ending()) ? ending() : type.extension();
        String trimmed = cut(stem(type), LONGEST - ending.length() - 1).strip();
        return (trimmed.isEmpty() ? "attachment" : trimmed) + "." + ending;
    }

    private String stem(FileType type) {
        String ending = ending();
        boolean givesWay = ending.isEmpty()
                || endings(type).contains(ending)
                || OF_FILES.stream().anyMatch(ending::startsWith);
        int dot = base.lastIndexOf('.');
        String stem = givesWay && dot >= 0 ? base.substring(0, dot) : base;
        return stem.startsWith(".") ? stem.substring(1) : stem;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
