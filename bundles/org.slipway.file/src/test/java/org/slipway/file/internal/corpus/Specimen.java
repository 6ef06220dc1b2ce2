// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.util.function.Supplier;

/**
 * One upload and the answer that it gets.
 *
 * @param name of the file, as the browser says it
 * @param declared media type, as the browser says it
 * @param bytes made when they are asked for, some are large
 * @param answer the type and the shown name of a file that is taken, such as {@code JPEG slip.jpg}, or the problem
 */
public record Specimen(String title, String name, String declared, Supplier<byte[]> bytes, String answer) {

    /** Whether the file is taken. */
    public boolean taken() {
        return answer.indexOf(' ') > 0;
    }

    @Override
    public String toString() {
        return title + " -> " + answer;
    }

    /** A photo called slip.jpg that is a JPEG for the browser. */
    static Specimen jpeg(String title, Supplier<byte[]> bytes, String answer) {
        return named(title, "slip.jpg", "image/jpeg", bytes, answer);
    }

    /** A picture called slip.png that is a PNG for the browser. */
    static Specimen png(String title, Supplier<byte[]> bytes, String answer) {
        return named(title, "slip.png", "image/png", bytes, answer);
    }

    /** A document called slip.pdf that is a PDF for the browser. */
    static Specimen pdf(String title, Supplier<byte[]> bytes, String answer) {
        return named(title, "slip.pdf", "application/pdf", bytes, answer);
    }

    static Specimen named(String title, String name, String declared, Supplier<byte[]> bytes, String answer) {
        boolean type = answer.equals("JPEG") || answer.equals("PNG") || answer.equals("PDF");
        return new Specimen(title, name, declared, bytes, type ? answer + " " + name : answer);
    }
}
