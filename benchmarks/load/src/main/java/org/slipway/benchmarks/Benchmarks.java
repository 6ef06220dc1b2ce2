// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slipway.benchmarks.lists.Lists;
import org.slipway.file.internal.preview.DrawingTimes;

/**
 * Measures the assembled product against a bare assembly and plain JDBC, in one run on one machine. Called by
 * {@code benchmarks/run} with the folder that holds {@code slipway} and {@code bare}, both unpacked, the kind of
 * measurement ({@code load} or {@code lists}) and its extent ({@code full} or {@code short}); leaves {@code report.txt} and
 * {@code report.json} in that folder.
 */
final class Benchmarks {

    private final Path folder;
    private final Extent extent;

    private Benchmarks(Path folder, Extent extent) {
        this.folder = folder;
        this.extent = extent;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean brief = "short".equals(arguments[2]);
        Report report = "lists".equals(arguments[1])
                ? Lists.measure(folder, brief)
                : new Benchmarks(folder, brief ? Extent.SHORT : Extent.FULL).load();
        Files.writeString(folder.resolve("report.txt"), report.table());
        Files.writeString(folder.resolve("report.json"), report.json());
    }

    private Report load() throws Exception {
        Report report = new Report("ceiling");
        Product.Figures product = new Product(folder, extent).measure();
        bare(report, product);
        DrawingTimes.measure(report, extent.drawings());
        try (JdbcCeiling jdbc = new JdbcCeiling(folder.resolve("ceiling-database"))) {
            jdbc.slipsPerSecond(0, extent.slips());
            report.rate(
                    "slips/s, 300 KB JPEG, many invoices",
                    product.slipsPerSecond(),
                    jdbc.slipsPerSecond(extent.slips(), extent.slips()),
                    0.6);
            jdbc.decisionsPerSecond(0, extent.slips());
            report.figure(
                    "slips approved and posted/s",
                    product.postedPerSecond(),
                    jdbc.decisionsPerSecond(extent.slips(), extent.slips()));
        }
        return report;
    }

    private void bare(Report report, Product.Figures product) throws IOException, InterruptedException {
        int port = Karaf.freePort();
        URI page = URI.create("http://127.0.0.1:" + port + "/ceiling");
        Path bytes = folder.resolve("page.bytes");
        String options = "-Dslipway.ceiling.page=" + bytes + " -Dslipway.ceiling.port=" + port;
        try (Karaf bare = Karaf.start(folder.resolve("bare"), Map.of("EXTRA_JAVA_OPTS", options), page)) {
            Thread.sleep(extent.idleMillis());
            double memory = bare.residentMegabytes();
            Wrk.warmUp(page, "a=b", extent);
            Wrk ceiling = Wrk.run(page, "a=b", extent.pageSeconds());
            double steady = product.pages().requestsPerSecond();
            report.rate("invoice page, requests/s", steady, ceiling.requestsPerSecond(), 0.5);
            report.figure("invoice page, p99 ms", product.pages().p99Millis(), ceiling.p99Millis());
            report.figure(
                    "first " + extent.firstSeconds() + " s after start against steady, requests/s",
                    product.firstPages().requestsPerSecond(),
                    steady);
            report.cost("start to first invoice page, s", product.startSeconds(), bare.secondsToFirstPage(), 2);
            report.cost("resident memory idle, MB", product.memory(), memory, 1.6);
        }
    }
}
