// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bounded run of wrk.
 *
 * @param requestsPerSecond answers with status 2xx
 * @param p99Millis 99th percentile of the answer time
 */
record Wrk(double requestsPerSecond, double p99Millis) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final int STEADY_WINDOWS = 4;
    private static final double STEADY = 0.05;
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    /** Loads {@code page} on loopback for some seconds over 16 connections. */
    static Wrk run(URI page, String cookie, int seconds) throws IOException, InterruptedException {
        if (!"127.0.0.1".equals(page.getHost()) && !"localhost".equals(page.getHost())) {
            throw new IllegalArgumentException("only loopback is loaded, not " + page.getHost());
        }
        Process wrk = new ProcessBuilder(List.of(
                        "wrk",
                        "-t1",
                        "-c16",
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        "Cookie: " + cookie,
                        page.toString()))
                .redirectErrorStream(true)
                .start();
        String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || report.contains("Non-2xx")) {
            throw new IOException("wrk failed: " + report);
        }
        return new Wrk(Double.parseDouble(find(RATE, report).group(1)), millis(find(P99, report)));
    }

    /**
     * Loads it in windows until the rates of the last {@link #STEADY_WINDOWS} differ by less than {@link #STEADY}: under
     * load, on two cores, the compiler may take a minute to come to its end.
     */
    static void warmUp(URI page, String cookie, Extent extent) throws IOException, InterruptedException {
        List<Double> rates = new ArrayList<>();
        while (!steady(rates)) {
            if (rates.size() == extent.mostWindows()) {
                System.err.println("  not steady after " + rates.size() + " windows: " + page.getPath());
                return;
            }
            rates.add(run(page, cookie, extent.windowSeconds()).requestsPerSecond());
        }
    }

    private static boolean steady(List<Double> rates) {
        if (rates.size() < STEADY_WINDOWS) {
            return false;
        }
        List<Double> last = rates.subList(rates.size() - STEADY_WINDOWS, rates.size());
        return Collections.min(last) >= Collections.max(last) * (1 - STEADY);
    }

    private static double millis(Matcher time) {
        double number = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> number / 1000;
            case "s" -> number * 1000;
            default -> number;
        };
    }

    private static Matcher find(Pattern pattern, String report) {
        Matcher matcher = pattern.matcher(report);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + report);
        }
        return matcher;
    }
}
