// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static org.slipway.file.internal.corpus.Bytes.latin;
import static org.slipway.file.internal.corpus.Specimen.pdf;

import java.util.List;
import org.slipway.file.internal.TestFiles;

/**
 * PDFs that do something, and PDFs that only look so. What is taken of them is harmless: it is drawn without running a script or
 * opening what is inside, and {@code HeldContentTest} says what staff is told of it.
 */
final class ActivePdfs {

    private static final String ACTIVE = "ACTIVE_CONTENT";
    private static final String SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

    private ActivePdfs() {}

    static List<Specimen> scripts() {
        return List.of(
                pdf("script when opened", TestFiles::scriptedPdf, "PDF"),
                pdf("script with a name in disguise", () -> Pdfs.opening("<</S/J#61v#61Script/J#53(x)>>"), "PDF"),
                pdf(
                        "script in a stream",
                        () -> Pdfs.page(
                                "/OpenAction<</S/JavaScript/JS 4 0 R>>", "", Pdfs.stream("", latin("app.alert(1)"))),
                        "PDF"),
                pdf(
                        "script by its name",
                        () -> Pdfs.page("/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", "", SCRIPT),
                        "PDF"),
                pdf("script when a page opens", () -> Pdfs.page("", "/AA<</O 4 0 R>>", SCRIPT), "PDF"),
                pdf("script when it is printed", () -> Pdfs.page("/AA<</WP 4 0 R>>", "", SCRIPT), "PDF"),
                pdf(
                        "script after a harmless action",
                        () -> Pdfs.opening("<</S/GoTo/D[3 0 R/Fit]/Next[" + SCRIPT + "]>>"),
                        "PDF"),
                pdf(
                        "script in a bookmark",
                        () -> Pdfs.page("/Outlines<</First<</Title(a)/A 4 0 R>>>>", "", SCRIPT),
                        "PDF"),
                pdf(
                        "script of a field",
                        () -> Pdfs.page("/AcroForm<</Fields[4 0 R]>>", "", "<</FT/Tx/T(a)/AA<</K " + SCRIPT + ">>>>"),
                        "PDF"),
                pdf("script that nothing refers to", () -> Pdfs.page("", "", SCRIPT), "PDF"),
                pdf("script in an object stream", ActivePdfs::packed, "PDF"),
                pdf("script that is missing in the table", ActivePdfs::unlisted, "PDF"),
                pdf("script in a later revision", ActivePdfs::revised, "PDF"));
    }

    static List<Specimen> actions() {
        return List.of(
                pdf("program when opened", () -> Pdfs.opening("<</S/Launch/F(calc.exe)>>"), ACTIVE),
                pdf("program on Windows", () -> Pdfs.opening("<</S/Launch/Win<</F(cmd)/P(/c calc)>>>>"), ACTIVE),
                pdf("other file when opened", () -> Pdfs.opening("<</S/GoToR/F(//192.0.2.1/a.pdf)/D[0/Fit]>>"), ACTIVE),
                pdf("file inside when opened", () -> Pdfs.opening("<</S/GoToE/T<</R/C/N(a)>>>>"), ACTIVE),
                pdf("form that sends", () -> Pdfs.clicking("<</S/SubmitForm/F(http://192.0.2.1/)>>"), "PDF"),
                pdf("form that reads a file", () -> Pdfs.clicking("<</S/ImportData/F(/etc/passwd)>>"), ACTIVE),
                pdf("link to a script", () -> Pdfs.clicking("<</S/URI/URI(javascript:alert\\(1\\))>>"), "PDF"),
                pdf(
                        "link to a file",
                        () -> Pdfs.clicking("<</S/URI/URI(file:///c:/windows/system32/calc.exe)>>"),
                        "PDF"),
                pdf("link to a share", () -> Pdfs.clicking("<</S/URI/URI(\\\\\\\\192.0.2.1\\\\a)>>"), "PDF"));
    }

    static List<Specimen> contents() {
        return List.of(
                pdf(
                        "file inside",
                        () -> Pdfs.page(
                                "/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>",
                                "",
                                "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>",
                                Pdfs.stream("/Type/EmbeddedFile", latin("MZ"))),
                        "PDF"),
                pdf(
                        "file inside that is pinned to the page",
                        () -> Pdfs.annotated("/Subtype/FileAttachment/FS<</F(a.exe)/EF<<>>>>"),
                        "PDF"),
                pdf("file pinned to the page", () -> Pdfs.annotated("/Subtype/FileAttachment/FS<</F(a.exe)>>"), ACTIVE),
                pdf(
                        "file that belongs to the document",
                        () -> Pdfs.page("/AF[<</Type/Filespec/F(a.xml)/EF<<>>>>]", ""),
                        "PDF"),
                pdf("five files inside", () -> Pdfs.page("/AF[" + files(5) + "]", ""), "PDF"),
                pdf(
                        "file inside with a name in disguise",
                        () -> Pdfs.page(
                                "/AF[<</F(a)/UF<FEFF0069006E0076006F006900630065202E006600640070002E006500780065>/EF<<>>>>]",
                                ""),
                        "PDF"),
                pdf(
                        "portfolio",
                        () -> Pdfs.page("/Collection<</Type/Collection>>/Names<</EmbeddedFiles<<>>>>", ""),
                        "PDF"),
                pdf(
                        "form in XML",
                        () -> Pdfs.page("/AcroForm<</XFA 4 0 R/Fields[]>>", "", Pdfs.stream("", latin("<xdp/>"))),
                        "PDF"),
                pdf("film", () -> Pdfs.annotated("/Subtype/Movie/Movie<</F(a.avi)>>"), ACTIVE),
                pdf("sound", () -> Pdfs.annotated("/Subtype/Sound/Sound 4 0 R"), ACTIVE),
                pdf("screen", () -> Pdfs.annotated("/Subtype/Screen"), ACTIVE),
                pdf("rich media", () -> Pdfs.annotated("/Subtype/RichMedia/RichMediaContent<<>>"), ACTIVE),
                pdf("model in three dimensions", () -> Pdfs.annotated("/Subtype/3D/3DD 4 0 R"), ACTIVE),
                pdf(
                        "picture from elsewhere",
                        () -> drawing(Pdfs.stream(
                                "/Type/XObject/Subtype/Image/Width 1/Height 1"
                                        + "/ColorSpace/DeviceGray/BitsPerComponent 8/F(http://192.0.2.1/a)",
                                new byte[1])),
                        ACTIVE),
                pdf(
                        "drawing from elsewhere",
                        () -> drawing(Pdfs.stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 1 1]" + "/Ref<</F(//192.0.2.1/a.pdf)/Page 0>>",
                                new byte[1])),
                        ACTIVE));
    }

    static List<Specimen> harmless() {
        return List.of(
                pdf("plain page", () -> TestFiles.pdf(1), "PDF"),
                pdf("twenty pages", () -> TestFiles.pdf(20), "PDF"),
                pdf("view to open with", () -> Pdfs.opening("<</S/GoTo/D[3 0 R/FitH 0]>>"), "PDF"),
                pdf("link to the bank", () -> Pdfs.clicking("<</S/URI/URI(https://bank.example/)>>"), "PDF"),
                pdf("link to write to", () -> Pdfs.clicking("<</S/URI/URI(mailto:help@bank.example)>>"), "PDF"),
                pdf("link within", () -> Pdfs.clicking("<</S/GoTo/D[3 0 R/Fit]>>"), "PDF"),
                pdf("next page by a button", () -> Pdfs.clicking("<</S/Named/N/NextPage>>"), "PDF"),
                pdf("text about JavaScript", () -> Pdfs.page("/Lang(JavaScript /JS /Launch)", ""), "PDF"),
                pdf(
                        "form to fill in",
                        () -> Pdfs.page("/AcroForm<</Fields[4 0 R]>>", "", "<</FT/Tx/T(a)/V(b)>>"),
                        "PDF"),
                pdf("note", () -> Pdfs.annotated("/Subtype/Text/Contents(paid)/F 4"), "PDF"));
    }

    private static String files(int count) {
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < count; i++) {
            files.append("<</F(").append(i).append(".xml)/EF<<>>>>");
        }
        return files.toString();
    }

    private static byte[] drawing(String object) {
        return Pdfs.page(
                "", "/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R", object, Pdfs.stream("", latin("/X Do")));
    }

    /** The action is in a stream of objects; only the newer kind of table can say so. */
    private static byte[] packed() {
        String inner = "4 0 " + SCRIPT;
        String stream = Pdfs.stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", Bytes.deflated(latin(inner)));
        return CrossReference.stream(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>"),
                stream);
    }

    /** Readers that repair find it; readers that trust the table don't. */
    private static byte[] unlisted() {
        return Pdfs.of(
                "",
                List.of(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>",
                        SCRIPT),
                3);
    }

    private static byte[] revised() {
        String first = latin(Pdfs.page("", ""));
        int table = first.lastIndexOf("startxref");
        String previous = first.substring(table + 10, first.lastIndexOf("\n%%EOF"));
        String changed = "1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction " + SCRIPT + ">>\nendobj\n";
        int start = first.length() + changed.length();
        return latin(first + changed + "xref\n1 1\n" + String.format("%010d 00000 n \n", first.length())
                + "trailer\n<</Size 4/Root 1 0 R/Prev " + previous + ">>\nstartxref\n" + start + "\n%%EOF\n");
    }
}
