// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;

/** Which pages of a PDF are not drawn wholly, and why: the engine leaves out a picture that it can't decode, and goes on. */
final class Undrawn {

    private static final Set<String> DRAWING = Set.of("Do", "BI", "sh");

    /** Pages by the format of what is missing on them; empty for a picture that is broken. */
    private final Map<String, Set<Integer>> pages = new LinkedHashMap<>();

    private int page;
    private int left;

    /** From now on it is about this page, counted from 1. */
    void begin(int number) {
        page = number;
    }

    /** There are so many pages behind the last that is drawn. */
    void leave(int count) {
        left = count;
    }

    /** An operator failed. */
    void add(Operator operator, IOException trouble) {
        if (DRAWING.contains(operator.getName())) {
            pages.computeIfAbsent(format(trouble), none -> new TreeSet<>()).add(page);
        }
    }

    private static String format(IOException trouble) {
        String why = trouble instanceof MissingImageReaderException ? String.valueOf(trouble.getMessage()) : "";
        if (why.contains("JPEG2000")) {
            return "JPEG 2000";
        }
        return why.contains("JBIG2") ? "JBIG2" : "";
    }

    /** What is missing in the pictures of the file. */
    List<FileRemark> remarks() {
        List<FileRemark> remarks = new ArrayList<>();
        undrawn().ifPresent(remarks::add);
        if (left > 0) {
            remarks.add(new FileRemark(FileRemarkKind.PAGES_NOT_DRAWN, left, ""));
        }
        return remarks;
    }

    private Optional<FileRemark> undrawn() {
        String detail = pages.entrySet().stream()
                .map(entry -> numbers(entry.getValue()) + (entry.getKey().isEmpty() ? "" : " (" + entry.getKey() + ")"))
                .collect(Collectors.joining("; "));
        long count = pages.values().stream().flatMap(Set::stream).distinct().count();
        return count == 0
                ? Optional.empty()
                : Optional.of(new FileRemark(
                        FileRemarkKind.PICTURE_NOT_DRAWN,
                        (int) count,
                        detail.substring(0, Math.min(detail.length(), FileRemark.MOST_DETAIL))));
    }

    private static String numbers(Set<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
