// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/** Pages of A4 that are filled from top to bottom, each piece of text tagged with what it is. */
final class Sheet implements Closeable {

    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LABEL = 150;
    private static final float LEADING = 1.35f;
    private static final float TEXT = 10.5f;

    private final PDDocument document;
    private final Typeface typeface;
    private final Tags tags;
    private PDPage page;
    private PDPageContentStream content;
    private float height;
    private @Nullable PDStructureElement list;

    Sheet(PDDocument document, Locale language) throws IOException {
        this.document = document;
        this.typeface = Typeface.of(document);
        this.tags = new Tags(document, language);
        this.page = newPage();
        this.content = new PDPageContentStream(document, page);
    }

    void heading(String text) throws IOException {
        write(tags.element(StandardStructureTypes.H1), MARGIN, typeface.lines(text, 18, WIDTH), 18);
        height -= 8;
    }

    void section(String text) throws IOException {
        list = null;
        height -= 8;
        room(4 * TEXT * LEADING);
        write(tags.element(StandardStructureTypes.H2), MARGIN, typeface.lines(text, 13, WIDTH), 13);
        height -= 2;
    }

    void paragraph(String text) throws IOException {
        list = null;
        write(tags.element(StandardStructureTypes.P), MARGIN, typeface.lines(text, TEXT, WIDTH), TEXT);
        height -= 6;
    }

    /** A label with its value beside it. Facts in a row are one list. */
    void fact(String label, String value) throws IOException {
        if (list == null) {
            list = tags.element(StandardStructureTypes.L);
        }
        List<String> labels = typeface.lines(label, TEXT, LABEL - 8);
        List<String> values = typeface.lines(value, TEXT, WIDTH - LABEL);
        room(Math.max(labels.size(), values.size()) * TEXT * LEADING);
        PDStructureElement item = tags.element(StandardStructureTypes.LI, list);
        float top = height;
        write(tags.element(StandardStructureTypes.LBL, item), MARGIN, labels, TEXT);
        float below = height;
        height = top;
        write(tags.element(StandardStructureTypes.L_BODY, item), MARGIN + LABEL, values, TEXT);
        height = Math.min(below, height) - 2;
    }

    private void write(PDStructureElement element, float left, List<String> lines, float size) throws IOException {
        room(lines.size() * size * LEADING);
        tags.begin(element, page, content);
        content.beginText();
        content.setFont(typeface.font(), size);
        content.newLineAtOffset(left, height - size);
        content.setLeading(size * LEADING);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
        content.endMarkedContent();
        height -= lines.size() * size * LEADING;
    }

    /** Goes on at the top of a new page if there is less left on this one. */
    private void room(float needed) throws IOException {
        if (height - needed < MARGIN) {
            content.close();
            page = newPage();
            content = new PDPageContentStream(document, page);
        }
    }

    private PDPage newPage() {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        tags.page(added);
        height = PDRectangle.A4.getHeight() - MARGIN;
        return added;
    }

    @Override
    public void close() throws IOException {
        content.close();
        tags.finish();
    }
}
