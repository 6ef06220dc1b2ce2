// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints each measurement beside its ceiling of the same run, with their ratio. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
        line("measurement", "slipway", "ceiling", "ratio", "aim");
    }

    /** The more the better: at least {@code aim} of the ceiling is wanted. */
    void rate(String what, double product, double ceiling, double aim) {
        line(what, number(product), number(ceiling), number(product / ceiling), ">= " + aim);
    }

    /** The less the better: at most {@code aim} times the floor is wanted. */
    void cost(String what, double product, double floor, double aim) {
        line(what, number(product), number(floor), number(product / floor), "<= " + aim);
    }

    /** A figure without an aim. */
    void figure(String what, double product, double ceiling) {
        line(what, number(product), number(ceiling), number(product / ceiling), "");
    }

    private void line(String what, String product, String ceiling, String ratio, String aim) {
        out.printf(Locale.ROOT, "%-36s %12s %12s %8s %8s%n", what, product, ceiling, ratio, aim);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
