// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static org.slipway.file.internal.corpus.Bytes.latin;
import static org.slipway.file.internal.corpus.Specimen.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slipway.file.internal.TestFiles;

/** Small PDFs that want a lot: of memory, of time, of pages, of pixels. */
final class PdfBombs {

    private static final String DAMAGED = "DAMAGED";
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>";

    private PdfBombs() {}

    static List<Specimen> streams() {
        return List.of(
                pdf(
                        "300 MiB in a stream",
                        () -> drawn("/Filter/FlateDecode", Bytes.deflatedZeros(300L << 20)),
                        DAMAGED),
                pdf(
                        "300 MiB deflated twice",
                        () -> drawn(
                                "/Filter[/FlateDecode/FlateDecode]", Bytes.deflated(Bytes.deflatedZeros(300L << 20))),
                        DAMAGED),
                pdf(
                        "300 MiB deflated three times",
                        () -> drawn(
                                "/Filter[/FlateDecode/FlateDecode/FlateDecode]",
                                Bytes.deflated(Bytes.deflated(Bytes.deflatedZeros(300L << 20)))),
                        DAMAGED),
                pdf(
                        "300 MiB in ten streams",
                        () -> Pdfs.page(
                                "",
                                "",
                                Collections.nCopies(
                                                10, Pdfs.stream("/Filter/FlateDecode", Bytes.deflatedZeros(30L << 20)))
                                        .toArray(String[]::new)),
                        DAMAGED),
                pdf(
                        "300 MiB of objects",
                        () -> CrossReference.stream(
                                List.of(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE),
                                Pdfs.stream(
                                        "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
                                        Bytes.deflatedZeros(300L << 20))),
                        DAMAGED),
                pdf(
                        "stream packed as of old",
                        () -> drawn("/Filter/LZWDecode", Bytes.hex("800B6050220C0C8501")),
                        "PDF"),
                pdf(
                        "stream of 30 filters",
                        () -> drawn("/Filter[" + "/ASCIIHexDecode".repeat(30) + "]", latin("41>")),
                        DAMAGED),
                pdf(
                        "stream packed as of old, in disguise",
                        () -> drawn("/Filter/L#5aW", Bytes.hex("800B6050220C0C8501")),
                        "PDF"),
                pdf("stream of runs", () -> drawn("/Filter/RL", Bytes.hex("8100")), "PDF"),
                pdf("30 MiB packed as of old", () -> drawn("/X( obj)/Filter/L#5aWDecode", Packed.lzwZeros(5)), DAMAGED),
                pdf("30 MiB of runs", () -> drawn("/Filter/RunLengthDecode", Packed.runs(30)), DAMAGED),
                pdf(
                        "30 MiB deflated, in hexadecimal digits",
                        () -> drawn(
                                "/Filter[/ASCIIHexDecode/FlateDecode]",
                                Packed.by("ASCIIHexDecode", Bytes.deflatedZeros(30L << 20))),
                        DAMAGED),
                pdf(
                        "30 MiB deflated, in letters",
                        () -> drawn("/Filter[/A85/Fl]", Packed.by("ASCII85Decode", Bytes.deflatedZeros(30L << 20))),
                        DAMAGED),
                pdf(
                        "text deflated, in letters, as many programs write it",
                        () -> drawn(
                                "/Filter[/ASCII85Decode/FlateDecode]",
                                Packed.by("ASCII85Decode", Bytes.deflated(latin("BT ET")))),
                        "PDF"),
                pdf(
                        "30 MiB of objects in hexadecimal digits",
                        () -> CrossReference.stream(
                                List.of(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE),
                                Pdfs.stream(
                                        "/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]",
                                        Packed.by("ASCIIHexDecode", Bytes.deflatedZeros(30L << 20)))),
                        DAMAGED),
                pdf(
                        "rows of a billion columns",
                        () -> drawn(
                                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1000000000>>",
                                Bytes.deflatedZeros(10)),
                        DAMAGED),
                pdf(
                        "columns of a million bits",
                        () -> drawn(
                                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 9/BitsPerComponent 1000000>>",
                                Bytes.deflatedZeros(10)),
                        DAMAGED),
                pdf(
                        "small picture of the page that does not say it is one",
                        () -> Pdfs.page(
                                "",
                                "/Thumb 4 0 R",
                                Pdfs.stream(
                                        "/Filter[/ASCII85Decode/DCTDecode]/Width 76/Height 99",
                                        Packed.by("ASCII85Decode", TestFiles.picture("jpeg", 76, 99)))),
                        "PDF"),
                pdf(
                        "objects in a photo of 5 megapixels",
                        () -> drawn("/Filter/DCTDecode/Width 9/Height 9", TestFiles.picture("jpeg", 2500, 2000)),
                        "TOO_MANY_PIXELS"),
                pdf("objects in a photo", () -> drawn("/Filter/DCTDecode", new byte[9]), DAMAGED),
                pdf(
                        "stream whose packing is said elsewhere",
                        () -> Pdfs.page(
                                "",
                                "/Contents 4 0 R",
                                Pdfs.stream("/Filter 5 0 R", Bytes.deflatedZeros(10)),
                                "/FlateDecode"),
                        DAMAGED),
                pdf(
                        "17 MiB of objects",
                        () -> CrossReference.stream(
                                List.of(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE),
                                Pdfs.stream(
                                        "/Type/#4fbjStm/Subtype/Image/N 1/First 4/Filter/FlateDecode",
                                        Bytes.deflatedZeros(17L << 20))),
                        DAMAGED),
                pdf(
                        "17 MiB of blanks in a stream",
                        () -> drawn("/Filter/FlateDecode", Bytes.deflatedZeros(17L << 20)),
                        DAMAGED),
                pdf(
                        "15 MiB of blanks in a stream",
                        () -> drawn("/Filter/FlateDecode", Bytes.deflatedZeros(15L << 20)),
                        "PDF"));
    }

    static List<Specimen> structures() {
        return List.of(
                pdf("21 pages", () -> TestFiles.pdf(21), "TOO_MANY_PAGES"),
                pdf("21 pages that say they are one", () -> tree(21, 1), "TOO_MANY_PAGES"),
                pdf("one page that says it is 2 billion", () -> tree(1, Integer.MAX_VALUE), "TOO_MANY_PAGES"),
                pdf("less than no pages", () -> tree(1, -1), DAMAGED),
                pdf("two pages that say they are one", () -> tree(2, 1), DAMAGED),
                pdf(
                        "page tree that holds itself",
                        () -> Pdfs.of("", List.of(CATALOG, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1>>")),
                        DAMAGED),
                pdf(
                        "page tree without children",
                        () -> Pdfs.of("", List.of(CATALOG, "<</Type/Pages/Count 1>>")),
                        DAMAGED),
                pdf("a million brackets", () -> Pdfs.page("/A " + "[".repeat(1_000_000), ""), DAMAGED),
                pdf("a million dictionaries", () -> Pdfs.page("/A " + "<</A ".repeat(1_000_000), ""), DAMAGED),
                pdf("300,000 objects", () -> Pdfs.page("/A[" + "[]".repeat(300_000) + "]", ""), "ACTIVE_CONTENT"),
                pdf("objects that refer to each other", () -> Pdfs.page("/A 4 0 R", "", "[5 0 R]", "[4 0 R]"), "PDF"),
                pdf("object that is itself", () -> Pdfs.page("/A 4 0 R", "", "4 0 R"), "PDF"),
                pdf(
                        "stream that is as long as itself",
                        () -> Pdfs.page("", "", "<</Length 4 0 R>>\nstream\nx\nendstream"),
                        "PDF"),
                pdf("tables that refer to each other", PdfBombs::circle, "PDF"),
                pdf(
                        "table of 2 billion objects",
                        () -> latin(latin(Pdfs.page("", "")).replace("xref\n0 4", "xref\n0 2147483647")),
                        "PDF"),
                pdf("picture of 60000 by 60000", () -> painted(60_000, 60_000), "TOO_MANY_PIXELS"),
                pdf("picture of 60001 by 1", () -> painted(60_001, 1), "TOO_MANY_PIXELS"),
                pdf("picture of 40 by 30", () -> painted(40, 30), "PDF"),
                pdf(
                        "photo of 60001 by 1 that says it is 9 by 9",
                        () -> photo(TestFiles.picture("jpeg", 60_001, 1)),
                        "TOO_MANY_PIXELS"),
                pdf("photo of 9 by 9", () -> photo(TestFiles.picture("jpeg", 9, 9)), "PDF"),
                pdf(
                        "fax of a billion rows",
                        () -> image("/Filter/CCF/DecodeParms<</Columns 9/Rows 1000000000>>", new byte[9]),
                        DAMAGED),
                pdf("page as large as a country", () -> Pdfs.page("", "/MediaBox[0 0 1e9 1e9]"), "PDF"),
                pdf("page without a size", () -> Pdfs.page("", "/MediaBox[0 0 0 0]"), "PDF"));
    }

    private static byte[] drawn(String filter, byte[] content) {
        return Pdfs.page("", "/Contents 4 0 R", Pdfs.stream(filter, content));
    }

    private static byte[] painted(int width, int height) {
        return Pdfs.page(
                "",
                "/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R",
                Pdfs.stream(
                        "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width " + width
                                + "/Height " + height,
                        new byte[1]),
                Pdfs.stream("", latin("/X Do")));
    }

    private static byte[] photo(byte[] jpeg) {
        return image("/Filter/DCTDecode/Width 9/Height 9", jpeg);
    }

    private static byte[] image(String dictionary, byte[] data) {
        return Pdfs.page("/X 4 0 R", "", Pdfs.stream("/Subtype/Image" + dictionary, data));
    }

    private static byte[] tree(int pages, int said) {
        List<String> objects = new ArrayList<>(List.of(CATALOG, ""));
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(3 + i).append(" 0 R ");
            objects.add(PAGE);
        }
        objects.set(1, "<</Type/Pages/Kids[" + kids + "]/Count " + said + ">>");
        return Pdfs.of("", objects);
    }

    private static byte[] circle() {
        String pdf = latin(Pdfs.page("", ""));
        String start = pdf.substring(pdf.lastIndexOf("startxref") + 10, pdf.lastIndexOf("\n%%EOF"));
        return latin(pdf.replace("/Root 1 0 R ", "/Root 1 0 R/Prev " + start + " "));
    }
}
