// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static org.slipway.file.internal.corpus.Bytes.hex;
import static org.slipway.file.internal.corpus.Bytes.join;
import static org.slipway.file.internal.corpus.Bytes.latin;
import static org.slipway.file.internal.corpus.Specimen.jpeg;
import static org.slipway.file.internal.corpus.Specimen.png;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.file.internal.TestFiles;

/** Pictures as cameras, scanners and attackers make them. */
final class OddPictures {

    private static final String DAMAGED = "DAMAGED";
    private static final String TOO_MANY = "TOO_MANY_PIXELS";

    private OddPictures() {}

    static List<Specimen> jpegs() {
        return List.of(
                jpeg("a pixel", () -> TestFiles.picture("jpeg", 1, 1), "JPEG"),
                jpeg(
                        "in gray",
                        () -> Jpegs.written("jpeg", new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY)),
                        "JPEG"),
                jpeg("in four inks", Jpegs::fourInks, "JPEG"),
                jpeg("progressive", Jpegs::progressive, "JPEG"),
                jpeg("with a place on earth", () -> Jpegs.with(Jpegs.exif(1, true)), "JPEG"),
                jpeg("with an orientation that is none", () -> Jpegs.with(Jpegs.exif(99, false)), "JPEG"),
                jpeg(
                        "with Exif that points outside",
                        () -> Jpegs.with(Jpegs.segment(0xE1, latin("Exif\0\0MM\0*\u007f\u00ff\u00ff\u00ff"))),
                        "JPEG"),
                jpeg(
                        "with Exif that points to itself",
                        () -> Jpegs.with(Jpegs.segment(0xE1, latin("Exif\0\0MM\0*\0\0\0\u0008\0\0\0\0\0\u0008"))),
                        "JPEG"),
                jpeg("with Exif of nothing", () -> Jpegs.with(Jpegs.segment(0xE1, latin("Exif\0\0"))), "JPEG"),
                jpeg(
                        "with a profile of colors that is none",
                        () -> Jpegs.with(Jpegs.segment(0xE2, latin("ICC_PROFILE\0\u0001\u0001" + "x".repeat(200)))),
                        "JPEG"),
                jpeg("with a comment of 64 KiB", () -> Jpegs.with(Jpegs.segment(0xFE, new byte[65_533])), "JPEG"),
                jpeg(
                        "with bytes to fill up",
                        () -> Jpegs.with(hex("FFFFFFFF"), Jpegs.segment(0xFE, new byte[2])),
                        "JPEG"),
                jpeg("two in one", () -> join(Jpegs.plain(), Jpegs.plain()), "JPEG"));
    }

    static List<Specimen> brokenJpegs() {
        return List.of(
                jpeg("65500 by 65500", () -> Jpegs.withFrame(0xC0, 2, 0xFF, 0xDC, 0xFF, 0xDC), TOO_MANY),
                jpeg("60001 wide", () -> Jpegs.withFrame(0xC0, 4, 0xEA, 0x61), TOO_MANY),
                jpeg("without height", () -> Jpegs.withFrame(0xC0, 2, 0, 0), DAMAGED),
                jpeg("without width", () -> Jpegs.withFrame(0xC0, 4, 0, 0), DAMAGED),
                jpeg("12 bits deep", () -> Jpegs.withFrame(0xC0, 1, 12), DAMAGED),
                jpeg("with 255 components", () -> Jpegs.withFrame(0xC0, 6, 255), DAMAGED),
                jpeg("without loss", () -> Jpegs.withFrame(0xC3, 1), DAMAGED),
                jpeg("with an arithmetic code", () -> Jpegs.withFrame(0xC9, 1), DAMAGED),
                jpeg("with a second, larger frame", () -> twoFrames(), DAMAGED),
                jpeg("with a segment of no length", () -> Jpegs.with(hex("FFFE0000")), DAMAGED),
                jpeg("with 1000 scans", () -> scans(1000), DAMAGED),
                jpeg("of two markers", () -> hex("FFD8FFD9"), DAMAGED));
    }

    /** Orientations as cameras write them. */
    static Stream<Specimen> orientations() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(turn -> jpeg("photo held in way " + turn, () -> Jpegs.with(Jpegs.exif(turn, false)), "JPEG"));
    }

    static List<Specimen> pngs() {
        return List.of(
                png("16 bits deep", () -> Pngs.of(Pngs.header(8, 8, 16, 2), Bytes.deflatedZeros(8 * 49)), "PNG"),
                png("16 bits of gray", () -> Pngs.ofType(BufferedImage.TYPE_USHORT_GRAY), "PNG"),
                png("see-through", () -> Pngs.ofType(BufferedImage.TYPE_INT_ARGB), "PNG"),
                png("with a palette", () -> Pngs.ofType(BufferedImage.TYPE_BYTE_INDEXED), "PNG"),
                png("black and white", () -> Pngs.ofType(BufferedImage.TYPE_BYTE_BINARY), "PNG"),
                png("moving", () -> Pngs.with(Pngs.chunk("acTL", hex("0000000200000000"))), "PNG"),
                png(
                        "PNG with a place on earth",
                        () -> Pngs.with(Pngs.chunk("eXIf", latin("MM\0*\0\0\0\u0008\0\0"))),
                        "PNG"),
                png(
                        "with text that explodes",
                        () -> Pngs.with(Pngs.chunk("zTXt", join(latin("a\0\0"), Bytes.deflatedZeros(300L << 20)))),
                        "PNG"),
                png(
                        "with a profile that explodes",
                        () -> Pngs.with(Pngs.chunk("iCCP", join(latin("a\0\0"), Bytes.deflatedZeros(300L << 20)))),
                        "PNG"),
                png(
                        "with more data than pixels",
                        () -> Pngs.of(Pngs.header(8, 8, 8, 2), Bytes.deflatedZeros(300L << 20)),
                        "PNG"),
                png("with 100,000 chunks", () -> Pngs.with(many()), "PNG"),
                png("40 megapixels", () -> TestFiles.pngDeclaring(8_000, 5_000), DAMAGED),
                png("60000 by 60000", () -> TestFiles.pngDeclaring(60_000, 60_000), TOO_MANY),
                png("one row above 40 megapixels", () -> TestFiles.pngDeclaring(8_000, 5_001), TOO_MANY),
                png("a line of 60001", () -> TestFiles.pngDeclaring(60_001, 1), TOO_MANY),
                png(
                        "as large as numbers go",
                        () -> TestFiles.pngDeclaring(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        TOO_MANY),
                png("less than nothing", () -> TestFiles.pngDeclaring(-1, -1), DAMAGED),
                png("PNG without width", () -> TestFiles.pngDeclaring(0, 8), DAMAGED),
                png("3 bits deep", () -> Pngs.of(Pngs.header(8, 8, 3, 2), Bytes.deflatedZeros(200)), DAMAGED),
                png(
                        "of a color that is none",
                        () -> Pngs.of(Pngs.header(8, 8, 8, 5), Bytes.deflatedZeros(200)),
                        DAMAGED),
                png("whose data is no deflated stream", () -> Pngs.of(Pngs.header(8, 8, 8, 2), new byte[200]), DAMAGED),
                png(
                        "without data",
                        () -> join(Pngs.SIGNATURE, Pngs.header(8, 8, 8, 2), Pngs.chunk("IEND", new byte[0])),
                        DAMAGED),
                png("with a second, larger header", () -> Pngs.with(Pngs.header(60_000, 60_000, 8, 2)), DAMAGED),
                png(
                        "with its header behind its data",
                        () -> join(
                                Pngs.SIGNATURE,
                                Pngs.chunk("IDAT", new byte[9]),
                                Pngs.header(8, 8, 8, 2),
                                Pngs.chunk("IEND", new byte[0])),
                        DAMAGED),
                png(
                        "with a chunk of 2 GiB",
                        () -> join(Pngs.SIGNATURE, Pngs.header(8, 8, 8, 2), hex("7FFFFFFF49444154")),
                        DAMAGED),
                png(
                        "with a chunk below nothing",
                        () -> join(Pngs.SIGNATURE, Pngs.header(8, 8, 8, 2), hex("FFFFFFFF49444154")),
                        DAMAGED));
    }

    private static byte[] twoFrames() {
        byte[] small = Jpegs.plain();
        byte[] large = Jpegs.withFrame(0xC0, 2, 0xFF, 0xDC, 0xFF, 0xDC);
        int frame = latin(large).indexOf("\u00ff\u00c0");
        byte[] header = Arrays.copyOfRange(large, frame, frame + 19);
        return join(Arrays.copyOf(small, frame + 19), header, Arrays.copyOfRange(small, frame + 19, small.length));
    }

    private static byte[] scans(int count) {
        byte[] plain = Jpegs.plain();
        int scan = latin(plain).indexOf("\u00ff\u00da");
        byte[] one = Arrays.copyOfRange(plain, scan, scan + 14);
        byte[][] all = new byte[count][];
        Arrays.fill(all, one);
        return join(Arrays.copyOf(plain, scan), join(all), Arrays.copyOfRange(plain, scan, plain.length));
    }

    private static byte[] many() {
        byte[][] all = new byte[100_000][];
        Arrays.fill(all, Pngs.chunk("ruSt", new byte[0]));
        return join(all);
    }
}
