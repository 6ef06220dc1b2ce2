// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;

/**
 * Measures the assembled product against a bare assembly in one run on one machine. Called by {@code benchmarks/run} with
 * the folder that holds {@code slipway} and {@code bare}, both unpacked, and the file that the product writes its portal
 * link to.
 */
final class Benchmarks {

    private static final int PAGE_SECONDS = 10;
    private static final int WRITERS = 4;
    private static final int SLIPS_A_WRITER = 50;

    private final Path folder;
    private final Path linkFile;
    private final Path page;
    private final Report report = new Report(System.out);

    private Benchmarks(Path folder, Path linkFile) {
        this.folder = folder;
        this.linkFile = linkFile;
        this.page = folder.resolve("page.bytes");
    }

    public static void main(String[] arguments) throws Exception {
        new Benchmarks(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private void run() throws Exception {
        Measured product = measureProduct();
        URI ceilingPage = URI.create("http://127.0.0.1:8281/ceiling");
        try (Karaf bare = Karaf.start(
                folder.resolve("bare"), Map.of("EXTRA_JAVA_OPTS", "-Dslipway.ceiling.page=" + page), ceilingPage)) {
            settle();
            double memory = bare.residentMegabytes();
            Wrk.warmUp(ceilingPage, "a=b", PAGE_SECONDS);
            Wrk ceiling = Wrk.run(ceilingPage, "a=b", PAGE_SECONDS);
            report.rate(
                    "invoice page, requests/s", product.pages().requestsPerSecond(), ceiling.requestsPerSecond(), 0.5);
            report.figure("invoice page, p99 ms", product.pages().p99Millis(), ceiling.p99Millis());
            report.cost("start to first page, s", product.startSeconds(), bare.secondsToFirstPage(), 2);
            report.cost("resident memory idle, MB", product.memory(), memory, 1.6);
        }
        jdbcSlipsPerSecond("warm-up");
        report.rate("slips/s, 300 KB JPEG", product.slipsPerSecond(), jdbcSlipsPerSecond("ceiling"), 0.6);
    }

    private record Measured(double startSeconds, double memory, Wrk pages, double slipsPerSecond) {}

    private Measured measureProduct() throws Exception {
        // the second start: the first one makes keys, tables and sample data, and is done with the link
        try (Karaf first = Karaf.start(folder.resolve("slipway"), Map.of(), entrance())) {
            first.awaitFile(linkFile);
        }
        Files.delete(linkFile);
        try (Karaf product = Karaf.start(folder.resolve("slipway"), Map.of(), entrance())) {
            product.awaitFile(linkFile);
            settle();
            double memory = product.residentMegabytes();
            Visitor visitor = new Visitor(URI.create(Files.readString(linkFile).strip()));
            byte[] jpeg = jpeg();
            for (int i = 0; i < 3; i++) {
                visitor.send(visitor.filledForm(jpeg, "WARM" + i));
            }
            Wrk.warmUp(visitor.invoicePage(), visitor.cookie(), PAGE_SECONDS);
            Wrk pages = Wrk.run(visitor.invoicePage(), visitor.cookie(), PAGE_SECONDS);
            Files.write(page, visitor.readInvoicePage());
            slipsPerSecond(visitor, jpeg, "WARM-UP");
            settle();
            return new Measured(product.secondsToFirstPage(), memory, pages, slipsPerSecond(visitor, jpeg, "LOAD"));
        }
    }

    private static URI entrance() {
        return URI.create("http://127.0.0.1:8181/approvals/sign-in");
    }

    private static double slipsPerSecond(Visitor visitor, byte[] jpeg, String reference) throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            List<HttpRequest> forms = new ArrayList<>();
            for (int slip = 0; slip < SLIPS_A_WRITER; slip++) {
                forms.add(visitor.filledForm(jpeg, reference + "-" + writer + "-" + slip));
            }
            writers.add(() -> {
                for (HttpRequest form : forms) {
                    visitor.send(form);
                }
                return null;
            });
        }
        return Load.perSecond(writers, WRITERS * SLIPS_A_WRITER);
    }

    private double jdbcSlipsPerSecond(String database) throws Exception {
        byte[] bytes = jpeg();
        try (JdbcCeiling ceiling = new JdbcCeiling(folder.resolve(database))) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                long from = (long) writer * SLIPS_A_WRITER;
                writers.add(() -> {
                    try (Connection connection = ceiling.connect()) {
                        for (int slip = 0; slip < SLIPS_A_WRITER; slip++) {
                            JdbcCeiling.write(connection, from + slip, bytes);
                        }
                    }
                    return null;
                });
            }
            return Load.perSecond(writers, WRITERS * SLIPS_A_WRITER);
        }
    }

    /** Idle means: nothing asked for a while. */
    private static void settle() throws InterruptedException {
        Thread.sleep(5_000);
    }

    /** A picture of noise of about 300 KB, as heavy as a photo of a slip. */
    private static byte[] jpeg() throws IOException {
        BufferedImage picture = new BufferedImage(700, 700, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int x = 0; x < 700; x++) {
            for (int y = 0; y < 700; y++) {
                picture.setRGB(x, y, noise.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
