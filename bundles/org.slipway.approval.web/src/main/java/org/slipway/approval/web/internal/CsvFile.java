// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A file of comma-separated values (RFC 4180) in UTF-8, with the mark at its start by which spreadsheets know that. Every cell
 * is quoted. What spreadsheets would take for a formula gets an apostrophe before it: others wrote these texts.
 */
final class CsvFile {

    private static final String MARK = "\uFEFF";

    /** What formulas begin with, also where the spreadsheet overlooks what stands before it (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CsvFile() {
        add(MARK);
    }

    /** Adds a row of these cells. */
    void row(String... cells) {
        add(Arrays.stream(cells).map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String text) {
        String begin = text.stripLeading();
        boolean formula = startsFormula(text) || startsFormula(begin);
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private void add(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
