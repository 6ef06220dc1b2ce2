// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static org.slipway.file.internal.corpus.Bytes.hex;
import static org.slipway.file.internal.corpus.Bytes.join;
import static org.slipway.file.internal.corpus.Bytes.latin;
import static org.slipway.file.internal.corpus.Specimen.jpeg;
import static org.slipway.file.internal.corpus.Specimen.pdf;
import static org.slipway.file.internal.corpus.Specimen.png;

import java.util.List;
import java.util.Random;
import org.slipway.file.internal.TestFiles;

/**
 * Files that are two things at once. What is a whole picture is taken as one, whatever hides in it: staff see a picture
 * drawn anew, and the original leaves only as a download of the picture's type.
 */
final class Polyglots {

    private static final String PAGE = "<html><script>alert(document.domain)</script></html>";
    private static final String NOT_TAKEN = "TYPE_NOT_TAKEN";

    private Polyglots() {}

    static List<Specimen> pictures() {
        return List.of(
                jpeg("JPEG with a page behind it", () -> join(Jpegs.plain(), latin(PAGE)), "JPEG"),
                jpeg("JPEG with a page in its comment", () -> Jpegs.with(Jpegs.segment(0xFE, latin(PAGE))), "JPEG"),
                jpeg(
                        "JPEG with PHP in its Exif",
                        () -> Jpegs.with(Jpegs.segment(0xE1, latin("Exif\0\0<?php id();"))),
                        "JPEG"),
                jpeg("JPEG with an archive behind it", () -> join(Jpegs.plain(), OtherTypes.zip("a.class")), "JPEG"),
                jpeg("JPEG with a PDF behind it", () -> join(Jpegs.plain(), TestFiles.scriptedPdf()), "JPEG"),
                jpeg("JPEG that is JavaScript", Polyglots::scriptingJpeg, "JPEG"),
                jpeg("JPEG with a film behind it", () -> join(Jpegs.plain(), TestFiles.heic()), "JPEG"),
                jpeg("JPEG in a page", () -> join(latin("<!--"), Jpegs.plain()), NOT_TAKEN),
                png("PNG with an archive behind it", () -> join(Pngs.with(), OtherTypes.zip("a.class")), "PNG"),
                png("PNG with a page in its text", () -> Pngs.with(text("tEXt", "Comment\0" + PAGE)), "PNG"),
                png(
                        "PNG with PHP in its palette",
                        () -> Pngs.with(Pngs.chunk("PLTE", latin("<?php id();?>  "))),
                        "PNG"),
                png("PNG with a page in a chunk of its own", () -> Pngs.with(Pngs.chunk("ruSt", latin(PAGE))), "PNG"),
                png("PNG with a page behind it", () -> join(Pngs.with(), latin(PAGE)), "PNG"),
                png("PNG in front of a JPEG", () -> join(Pngs.with(), Jpegs.plain()), "PNG"),
                jpeg(
                        "GIF that is JavaScript",
                        () -> latin("GIF89a/*" + "\0".repeat(20) + "*/=1;alert(1)//;"),
                        NOT_TAKEN),
                jpeg("bitmap that is JavaScript", () -> latin("BM/*\0\0\0\0\0\0\0\0\0\0*/=1;alert(1)"), NOT_TAKEN));
    }

    static List<Specimen> documents() {
        return List.of(
                pdf("PDF behind a GIF", () -> join(latin("GIF89a"), TestFiles.pdf(1)), NOT_TAKEN),
                pdf("PDF behind a JPEG's start", () -> join(hex("FFD8FFE0"), TestFiles.pdf(1)), "DAMAGED"),
                pdf("PDF in a page", () -> join(latin("<html><!--"), TestFiles.pdf(1)), NOT_TAKEN),
                pdf("PDF in a script", () -> join(latin("#!/bin/sh\n"), TestFiles.pdf(1)), NOT_TAKEN),
                pdf("PDF in an archive", () -> Archives.zip("a", TestFiles.pdf(1)), NOT_TAKEN),
                pdf("PDF behind a blank", () -> join(latin(" "), TestFiles.pdf(1)), "PDF"),
                pdf("PDF behind a byte order mark", () -> join(hex("EFBBBF"), TestFiles.pdf(1)), "PDF"),
                pdf(
                        "PDF behind the words of a printer",
                        () -> join(latin("GPL Ghostscript 10\nPage 1\n".repeat(9)), Pdfs.page("", "")),
                        "PDF"),
                pdf("PDF behind 1024 bytes", () -> join(latin(".".repeat(1023) + "\n"), Pdfs.page("", "")), "PDF"),
                pdf("PDF behind 1025 bytes", () -> join(latin(".".repeat(1024) + "\n"), Pdfs.page("", "")), NOT_TAKEN),
                pdf("PDF with an archive behind it", () -> join(TestFiles.pdf(1), archive()), "DAMAGED"),
                pdf("PDF with a page behind it", () -> join(TestFiles.pdf(1), latin(PAGE.repeat(40))), "DAMAGED"),
                pdf(
                        "PDF with a program behind it",
                        () -> join(TestFiles.pdf(1), latin("MZ"), new byte[4096]),
                        "DAMAGED"),
                pdf("PDF with a page in a comment", () -> commented(PAGE), "PDF"),
                pdf("PDF that ends with a little more", () -> join(TestFiles.pdf(1), new byte[200]), "PDF"),
                pdf("PDF twice", () -> join(TestFiles.pdf(1), TestFiles.pdf(1)), "PDF"));
    }

    /** The length of its first segment is the start of a comment in JavaScript. */
    private static byte[] scriptingJpeg() {
        byte[] first = new byte[0x2F2A - 2];
        System.arraycopy(latin("JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"), 0, first, 0, 14);
        System.arraycopy(latin("*/=alert(1)/*"), 0, first, 40, 13);
        return Jpegs.with(Jpegs.segment(0xE0, first));
    }

    private static byte[] text(String kind, String content) {
        return Pngs.chunk(kind, latin(content));
    }

    private static byte[] archive() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        return Archives.zip("META-INF/MANIFEST.MF", noise);
    }

    private static byte[] commented(String text) {
        String pdf = Bytes.latin(Pdfs.page("", ""));
        return latin(pdf.replace("%\u00e2\u00e3\u00cf\u00d3\n", "%" + text.substring(0, 4) + "\n"));
    }
}
