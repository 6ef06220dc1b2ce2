// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Each measurement beside what it is measured against, with their ratio: as a table and as JSON. */
public final class Report {

    private record Row(String what, double product, double against, String aim) {

        String line() {
            return line(what, number(product), number(against), number(product / against), aim);
        }

        static String line(String what, String product, String against, String ratio, String aim) {
            return String.format(Locale.ROOT, "%-44s %12s %12s %8s %8s%n", what, product, against, ratio, aim);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"measurement\": \"%s\", \"slipway\": %.4f, \"against\": %.4f, \"ratio\": %.4f, \"aim\": \"%s\"}",
                    what,
                    product,
                    against,
                    product / against,
                    aim);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final String against;

    /** @param against the heading of the column that measurements are compared with */
    public Report(String against) {
        this.against = against;
    }

    /** The more the better: at least {@code aim} of the ceiling is wanted. */
    public void rate(String what, double product, double ceiling, double aim) {
        add(new Row(what, product, ceiling, ">= " + aim));
    }

    /** The less the better: at most {@code aim} times the floor is wanted. */
    public void cost(String what, double product, double floor, double aim) {
        add(new Row(what, product, floor, "<= " + aim));
    }

    /** A figure without an aim. */
    public void figure(String what, double product, double ceiling) {
        add(new Row(what, product, ceiling, ""));
    }

    /** A figure that is none is a measurement that failed. */
    private void add(Row row) {
        if (!Double.isFinite(row.product / row.against)) {
            throw new IllegalStateException("no figure for: " + row);
        }
        rows.add(row);
    }

    /** For people. */
    public String table() {
        return rows.stream()
                .map(Row::line)
                .collect(Collectors.joining("", Row.line("measurement", "slipway", against, "ratio", "aim"), ""));
    }

    /** For programs: an array with an object a measurement. */
    public String json() {
        return rows.stream().map(Row::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }
}
