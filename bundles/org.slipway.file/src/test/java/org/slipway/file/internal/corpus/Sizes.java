// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static org.slipway.file.internal.corpus.Bytes.join;
import static org.slipway.file.internal.corpus.Bytes.latin;
import static org.slipway.file.internal.corpus.Specimen.jpeg;
import static org.slipway.file.internal.corpus.Specimen.pdf;
import static org.slipway.file.internal.corpus.Specimen.png;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.file.internal.TestFiles;

/** Files that are empty, cut off, damaged, or at the limit of 10 MiB. */
final class Sizes {

    private static final int LIMIT = 10_485_760;

    private Sizes() {}

    static List<Specimen> limits() {
        return List.of(
                jpeg("nothing", () -> new byte[0], "MISSING"),
                pdf("one byte", () -> latin("%"), "TYPE_NOT_TAKEN"),
                jpeg("start of a JPEG", () -> Bytes.hex("FFD8FF"), "DAMAGED"),
                png("start of a PNG", () -> Pngs.SIGNATURE, "DAMAGED"),
                pdf("start of a PDF", () -> latin("%PDF-"), "DAMAGED"),
                jpeg("one byte below the limit", () -> padded(Jpegs.plain(), LIMIT - 1), "JPEG"),
                jpeg("as large as the limit", () -> padded(Jpegs.plain(), LIMIT), "JPEG"),
                jpeg("one byte above the limit", () -> padded(Jpegs.plain(), LIMIT + 1), "TOO_LARGE"),
                pdf("PDF as large as the limit", () -> filled(LIMIT), "PDF"),
                pdf("PDF one byte above the limit", () -> filled(LIMIT + 1), "TOO_LARGE"),
                png("twice the limit", () -> padded(Pngs.with(), 2 * LIMIT), "TOO_LARGE"));
    }

    /** Each tenth of each type. */
    static Stream<Specimen> tenths() {
        return IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(tenth -> Stream.of(
                        jpeg("JPEG cut at " + tenth + "0%", cut(TestFiles.picture("jpeg", 400, 300), tenth), "DAMAGED"),
                        png("PNG cut at " + tenth + "0%", cut(TestFiles.picture("png", 400, 300), tenth), "DAMAGED"),
                        pdf("PDF cut at " + tenth + "0%", cut(TestFiles.pdf(3), tenth), "DAMAGED")));
    }

    static List<Specimen> ends() {
        return List.of(
                jpeg("JPEG without its last byte", () -> without(Jpegs.plain(), 1), "JPEG"),
                jpeg("JPEG without its end marker", () -> without(Jpegs.plain(), 2), "JPEG"),
                jpeg("JPEG without its end marker and a row", () -> without(Jpegs.plain(), 12), "DAMAGED"),
                jpeg("progressive without its end marker", () -> without(Jpegs.progressive(), 2), "DAMAGED"),
                png("PNG without its last byte", () -> without(Pngs.with(), 1), "DAMAGED"),
                png("PNG without its last chunk", () -> without(Pngs.with(), 12), "DAMAGED"),
                pdf("PDF without its last line", () -> without(TestFiles.pdf(1), 7), "DAMAGED"),
                jpeg("JPEG whose middle is gone", () -> holed(Jpegs.plain()), "DAMAGED"),
                png("PNG with a wrong checksum", () -> flipped(Pngs.with(), 40), "DAMAGED"),
                png("PNG whose header is flipped", () -> flipped(Pngs.with(), 19), "DAMAGED"),
                pdf("PDF of zeros", () -> join(latin("%PDF-1.7\n"), new byte[5000]), "DAMAGED"),
                pdf("PDF of text", () -> latin("%PDF-1.7\nhello\n%%EOF\n"), "DAMAGED"),
                pdf(
                        "PDF without pages",
                        () -> Pdfs.of("", List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>")),
                        "DAMAGED"));
    }

    private static byte[] padded(byte[] file, int size) {
        return Arrays.copyOf(file, size);
    }

    /** A PDF with a stream that nothing uses. */
    private static byte[] filled(int size) {
        int frame = Pdfs.page("", "", Pdfs.stream("", new byte[10_000_000])).length - 10_000_000;
        return Pdfs.page("", "", Pdfs.stream("", new byte[size - frame]));
    }

    private static Supplier<byte[]> cut(byte[] file, int tenth) {
        return () -> Arrays.copyOf(file, file.length * tenth / 10);
    }

    private static byte[] without(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }

    private static byte[] holed(byte[] file) {
        return join(Arrays.copyOf(file, 30), Arrays.copyOfRange(file, 200, file.length));
    }

    private static byte[] flipped(byte[] file, int at) {
        file[at] ^= 1;
        return file;
    }
}
