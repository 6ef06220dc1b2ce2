// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.slipway.file.internal.corpus.Bytes.hex;
import static org.slipway.file.internal.corpus.Bytes.join;
import static org.slipway.file.internal.corpus.Bytes.latin;
import static org.slipway.file.internal.corpus.Specimen.jpeg;
import static org.slipway.file.internal.corpus.Specimen.named;
import static org.slipway.file.internal.corpus.Specimen.pdf;
import static org.slipway.file.internal.corpus.Specimen.png;

import java.awt.image.BufferedImage;
import java.util.List;
import org.slipway.file.internal.TestFiles;

/** Files of types that are not taken, under their own names and under ours. */
final class OtherTypes {

    private static final String NOT_TAKEN = "TYPE_NOT_TAKEN";
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";

    private OtherTypes() {}

    static List<Specimen> pictures() {
        return List.of(
                jpeg("HEIC of an iPhone", TestFiles::heic, "HEIC"),
                named("HEIC by its own name", "IMG_1.HEIC", "image/heic", TestFiles::heic, "HEIC"),
                jpeg("HEIF with another brand", () -> box("mif1", "mif1heic"), "HEIC"),
                jpeg("HEIC sequence", () -> box("hevc", "hevcmsf1"), "HEIC"),
                jpeg("AVIF", () -> box("avif", "mif1miaf"), NOT_TAKEN),
                jpeg("MP4 film", () -> box("isom", "isomavc1"), NOT_TAKEN),
                jpeg("WebP", () -> latin("RIFF\u001a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\0\0\0\0\0\0\0\0\0\0"), NOT_TAKEN),
                jpeg("GIF", () -> picture("gif"), NOT_TAKEN),
                png("moving GIF", () -> join(picture("gif"), picture("gif")), NOT_TAKEN),
                png("BMP", () -> picture("bmp"), NOT_TAKEN),
                png("TIFF", () -> picture("tiff"), NOT_TAKEN),
                named("SVG", "slip.svg", "image/svg+xml", () -> latin(SVG), NOT_TAKEN),
                png("SVG by the name of a PNG", () -> latin("<?xml version='1.0'?>" + SVG), NOT_TAKEN),
                png("icon", () -> hex("000001000100101000000100200068040000160000000000"), NOT_TAKEN),
                jpeg(
                        "JPEG 2000",
                        () -> hex("0000000C6A5020200D0A870A00000014667479706A703220000000006A703220"),
                        NOT_TAKEN),
                jpeg(
                        "JPEG XL",
                        () -> hex("0000000C4A584C200D0A870A000000146674797" + "06A786C20000000006A786C20"),
                        NOT_TAKEN),
                png("Photoshop", () -> hex("384250530001000000000000000300000001000000010008000300000000"), NOT_TAKEN),
                png("Windows metafile", () -> hex("D7CDC69A00000000000064006400480000000000"), NOT_TAKEN));
    }

    static List<Specimen> documents() {
        return List.of(
                named(
                        "page",
                        "slip.html",
                        "text/html",
                        () -> latin("<!doctype html><script>alert(1)</script>"),
                        NOT_TAKEN),
                jpeg("page by the name of a JPEG", () -> latin("<html><script>alert(1)</script>"), NOT_TAKEN),
                jpeg("page in UTF-16", () -> "\ufeff<html><script>".getBytes(UTF_16LE), NOT_TAKEN),
                pdf(
                        "XML with an entity bomb",
                        () -> latin("<?xml version='1.0'?><!DOCTYPE a[<!ENTITY b 'c'>"
                                + "<!ENTITY d '&b;&b;'>]><a>&d;</a>"),
                        NOT_TAKEN),
                pdf("XSL form", () -> latin("<?xml-stylesheet href='http://127.0.0.1/x.xsl'?><a/>"), NOT_TAKEN),
                pdf("ZIP", () -> zip("slip.pdf"), NOT_TAKEN),
                named("Word document", "slip.docx", "", () -> zip("[Content_Types].xml"), NOT_TAKEN),
                pdf("old Word document", () -> hex("D0CF11E0A1B11AE1" + "00".repeat(504)), NOT_TAKEN),
                pdf("rich text", () -> latin("{\\rtf1{\\object\\objocx}}"), NOT_TAKEN),
                pdf("PostScript", () -> latin("%!PS-Adobe-3.0\n(x) (w) file"), NOT_TAKEN),
                pdf(
                        "form data for a PDF",
                        () -> latin("%FDF-1.2\n1 0 obj<</FDF<</JavaScript<<>>>>>>endobj"),
                        NOT_TAKEN),
                pdf("mail", () -> latin("From: a@example.org\nSubject: x\nMIME-Version: 1.0\n\nx"), NOT_TAKEN),
                pdf("plain text", () -> latin("paid 5,000 pesos"), NOT_TAKEN),
                pdf("spreadsheet formula", () -> latin("=cmd|'/c calc'!A1,1\n"), NOT_TAKEN));
    }

    static List<Specimen> programs() {
        return List.of(
                named("Windows program", "slip.exe", "", () -> windowsProgram(), NOT_TAKEN),
                jpeg("Windows program by the name of a JPEG", () -> windowsProgram(), NOT_TAKEN),
                pdf("Linux program", () -> hex("7F454C46020101000000000000000000" + "02003E0001000000"), NOT_TAKEN),
                pdf("class of Java", () -> hex("CAFEBABE00000041000D0A0002000307"), NOT_TAKEN),
                jpeg("shell script", () -> latin("#!/bin/sh\nid\n"), NOT_TAKEN),
                jpeg("script of PHP", () -> latin("<?php system($_GET['c']); ?>"), NOT_TAKEN),
                jpeg("page of JSP", () -> latin("<%@page import=\"java.io.*\"%><%= 1 %>"), NOT_TAKEN),
                pdf("shortcut of Windows", () -> hex("4C0000000114020000000000C000000000000046"), NOT_TAKEN),
                pdf("serialized object of Java", () -> hex("ACED00057372000E6A6176612E6C616E672E4C6F6E67"), NOT_TAKEN),
                jpeg(
                        "random bytes",
                        () -> Bytes.deflated(latin("a quick brown fox jumps over a lazy dog")),
                        NOT_TAKEN));
    }

    private static byte[] box(String brand, String compatible) {
        byte[] box = join(new byte[4], latin("ftyp" + brand + "\0\0\0\0" + compatible));
        box[3] = (byte) box.length;
        return join(box, latin("\0\0\0\u0008mdat"));
    }

    private static byte[] picture(String format) {
        return Jpegs.written(format, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] zip(String name) {
        return Archives.zip(name, latin("x"));
    }

    private static byte[] windowsProgram() {
        return join(hex("4D5A90000300000004000000FFFF0000B8000000"), new byte[40], hex("40000000"), latin("PE\0\0"));
    }
}
