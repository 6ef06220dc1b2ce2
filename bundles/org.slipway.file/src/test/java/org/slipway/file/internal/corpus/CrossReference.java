// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** PDFs whose table of offsets is a stream, as since PDF 1.5. */
final class CrossReference {

    private CrossReference() {}

    /** Objects 1 to 3, object 4 as the first of an object stream, which is object 5; the table is object 6. */
    static byte[] stream(List<String> objects, String objectStream) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        row(rows, 0, 0, 255);
        for (int i = 0; i < objects.size(); i++) {
            row(rows, 1, pdf.length(), 0);
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        row(rows, 2, 5, 0);
        row(rows, 1, pdf.length(), 0);
        pdf.append("5 0 obj\n").append(objectStream).append("\nendobj\n");
        int start = pdf.length();
        row(rows, 1, start, 0);
        pdf.append("6 0 obj\n")
                .append(Pdfs.stream("/Type/XRef/Size 7/W[1 4 1]/Root 1 0 R", rows.toByteArray()))
                .append("\nendobj\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return Bytes.latin(pdf.toString());
    }

    private static void row(ByteArrayOutputStream rows, int kind, int place, int more) {
        rows.write(kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows.write(place >>> shift);
        }
        rows.write(more);
    }
}
