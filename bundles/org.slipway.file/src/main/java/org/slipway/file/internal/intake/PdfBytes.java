// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a PDF tell before, or without, parsing it. */
final class PdfBytes {

    /** Where readers look for the end of a PDF. */
    private static final int TAIL = 1024;

    private static final String END = "%%EOF";
    private static final String LOCK = "/Encrypt";

    private PdfBytes() {}

    /** Whether it ends as a PDF does: one that was cut off doesn't, nor does one with another file behind it. */
    static boolean isComplete(byte[] pdf) {
        byte[] tail = Arrays.copyOfRange(pdf, Math.max(0, pdf.length - TAIL), pdf.length);
        return new String(tail, StandardCharsets.ISO_8859_1).contains(END);
    }

    /** Whether it says somewhere that it is encrypted. */
    static boolean isLocked(byte[] pdf) {
        return holds(pdf, LOCK);
    }

    private static boolean holds(byte[] pdf, String name) {
        byte[] word = name.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + word.length <= pdf.length; at++) {
            if (pdf[at] == '/' && Arrays.equals(pdf, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
