// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;

/**
 * What a PDF holds beside its pages: scripts, forms that send, embedded files, links to what is no page. Nothing here runs or
 * opens any of it; it is counted, and staff is told.
 */
final class HeldContent {

    /** Details of so many are named; all are counted. */
    private static final int MOST_NAMED = 3;

    private static final int LONGEST_NAME = 60;

    /** Where a link may lead unmentioned; one without a scheme leads to a page beside the document's base. */
    private static final Pattern PAGE = Pattern.compile("(https?|mailto|tel):.*|[^:\\\\]*", Pattern.DOTALL);

    private static final COSName SUBMIT_FORM = COSName.getPDFName("SubmitForm");

    private final Map<FileRemarkKind, Integer> counts = new EnumMap<>(FileRemarkKind.class);
    private final Map<FileRemarkKind, List<String>> names = new EnumMap<>(FileRemarkKind.class);

    /** Looks at a dictionary, once. */
    void look(COSDictionary dictionary) {
        boolean script = COSName.JAVA_SCRIPT.equals(dictionary.getDictionaryObject(COSName.S));
        if (script || dictionary.containsKey(COSName.JS)) {
            add(FileRemarkKind.SCRIPTS, "");
        }
        if (dictionary.containsKey(COSName.EF)) {
            add(FileRemarkKind.EMBEDDED_FILES, fileName(dictionary));
        }
        if (SUBMIT_FORM.equals(dictionary.getDictionaryObject(COSName.S))) {
            add(FileRemarkKind.SENDING_FORM, target(dictionary.getDictionaryObject(COSName.F)));
        }
        if (dictionary.containsKey(COSName.XFA)) {
            add(FileRemarkKind.XML_FORM, "");
        }
        String link = dictionary.getString(COSName.URI);
        if (link != null && !PAGE.matcher(link.strip().toLowerCase(Locale.ROOT)).matches()) {
            add(FileRemarkKind.LINKS, link);
        }
    }

    /** What was seen: at most one remark of a kind. */
    List<FileRemark> remarks() {
        return counts.entrySet().stream()
                .map(seen -> new FileRemark(seen.getKey(), seen.getValue(), detail(seen.getKey(), seen.getValue())))
                .toList();
    }

    private String detail(FileRemarkKind kind, int count) {
        List<String> named = names.getOrDefault(kind, List.of());
        return String.join(", ", named) + (!named.isEmpty() && count > named.size() ? ", \u2026" : "");
    }

    private void add(FileRemarkKind kind, String name) {
        counts.merge(kind, 1, Integer::sum);
        List<String> named = names.computeIfAbsent(kind, none -> new ArrayList<>());
        String shown = FileName.visible(name, LONGEST_NAME);
        if (!shown.isEmpty() && named.size() < MOST_NAMED && !named.contains(shown)) {
            named.add(shown);
        }
    }

    private static String fileName(COSDictionary specification) {
        String name = specification.getString(COSName.UF, specification.getString(COSName.F, ""));
        return name.isBlank() ? "?" : name;
    }

    /** A form is sent to an address, or to a file specification that holds one. */
    private static String target(@Nullable COSBase target) {
        if (target instanceof COSDictionary specification) {
            return fileName(specification);
        }
        return target instanceof COSString address ? address.getString() : "?";
    }
}
