// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.util.ArrayList;
import java.util.List;

/** PDFs written object by object, with the right offsets, so that nothing has to be repaired before it is judged. */
final class Pdfs {

    private Pdfs() {}

    /** One page; object 1 is the catalog, 2 the page tree, 3 the page, 4 and on the objects given. */
    static byte[] page(String catalog, String page, String... objects) {
        List<String> all = new ArrayList<>(List.of(
                "<</Type/Catalog/Pages 2 0 R " + catalog + ">>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400] " + page + ">>"));
        all.addAll(List.of(objects));
        return of("", all);
    }

    /** What the catalog's open action is. */
    static byte[] opening(String action) {
        return page("/OpenAction " + action, "");
    }

    /** What a click on the page does. */
    static byte[] clicking(String action) {
        return page("", "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A " + action + ">>]");
    }

    static byte[] annotated(String annotation) {
        return page("", "/Annots[<</Type/Annot/Rect[0 0 9 9] " + annotation + ">>]");
    }

    static String stream(String dictionary, byte[] data) {
        return "<<" + dictionary + "/Length " + data.length + ">>\nstream\n" + Bytes.latin(data) + "\nendstream";
    }

    static byte[] of(String trailer, List<String> objects) {
        return of(trailer, objects, objects.size());
    }

    /** Only the first of the objects get into the table of offsets. */
    static byte[] of(String trailer, List<String> objects, int listed) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            if (i < listed) {
                table.append(String.format("%010d 00000 n \n", pdf.length()));
            }
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(listed + 1).append("\n").append(table);
        pdf.append("trailer\n<</Size ")
                .append(listed + 1)
                .append("/Root 1 0 R ")
                .append(trailer)
                .append(">>\n");
        pdf.append("startxref\n").append(start).append("\n%%EOF\n");
        return Bytes.latin(pdf.toString());
    }
}
