// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The structure of a document for readers who listen to it (ISO 32000-1, 14.7 and 14.8). */
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final List<List<PDStructureElement>> marked = new ArrayList<>();

    Tags(PDDocument document, Locale language) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.getLanguage());
        catalog.setStructureTreeRoot(root);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        root.appendKid(whole);
    }

    /** Begins a page; what is marked from now on is on it. */
    void page(PDPage page) {
        page.setStructParents(marked.size());
        marked.add(new ArrayList<>());
    }

    PDStructureElement element(String type) {
        return element(type, whole);
    }

    PDStructureElement element(String type, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Marks what is written next as the content of an element. */
    void begin(PDStructureElement element, PDPage page, PDPageContentStream content) throws IOException {
        List<PDStructureElement> onPage = marked.get(marked.size() - 1);
        element.setPage(page);
        element.appendKid(onPage.size());
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), onPage.size());
        onPage.add(element);
    }

    /** Writes down which element each piece of content belongs to. */
    void finish() {
        Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
        for (int page = 0; page < marked.size(); page++) {
            COSArray elements = new COSArray();
            marked.get(page).forEach(element -> elements.add(element.getCOSObject()));
            parents.put(page, new PDParentTreeValue(elements));
        }
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(marked.size());
    }
}
