// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The product under load: three starts, since the first makes tables and data, and memory is read before any load. */
final class Product {

    /** Slips are spread over so many invoices: each has a cap of slips that wait. */
    private static final int INVOICES = 40;

    private static final int WRITERS = 4;

    private final Path home;
    private final Path linkFile;
    private final Path page;
    private final Extent extent;
    private final int port = Karaf.freePort();
    private final URI base = URI.create("http://127.0.0.1:" + port);

    Product(Path folder, Extent extent) {
        this.home = folder.resolve("slipway");
        this.linkFile = folder.resolve("links");
        this.page = folder.resolve("page.bytes");
        this.extent = extent;
    }

    /** What came out. */
    record Figures(
            double startSeconds,
            double memory,
            Wrk firstPages,
            Wrk pages,
            double slipsPerSecond,
            double postedPerSecond) {}

    Figures measure() throws Exception {
        List<URI> links = enterInvoices();
        double memory;
        try (Karaf idle = start("", links.get(0))) {
            Thread.sleep(extent.idleMillis());
            memory = idle.residentMegabytes();
        }
        try (Karaf loaded = start("", links.get(0))) {
            return load(links, loaded.secondsToFirstPage(), memory);
        }
    }

    private List<URI> enterInvoices() throws IOException, InterruptedException {
        String options = "-Dslipway.benchmark.invoices=" + INVOICES + " -Dslipway.benchmark.links=" + linkFile;
        try (Karaf first = start(options, base.resolve("/approvals/sign-in"))) {
            first.awaitFile(linkFile);
            List<URI> links =
                    Files.readAllLines(linkFile).stream().map(URI::create).toList();
            first.awaitPage(links.get(0));
            return links;
        }
    }

    private Karaf start(String options, URI page) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "EXTRA_JAVA_OPTS", options,
                "SLIPWAY_HTTP_PORT", String.valueOf(port),
                "SLIPWAY_BASE_URL", base.toString());
        return Karaf.start(home, environment, page);
    }

    private Figures load(List<URI> links, double startSeconds, double memory) throws Exception {
        Visitor visitor = new Visitor(links.get(0));
        Wrk first = Wrk.run(visitor.invoicePage(), visitor.cookie(), extent.firstSeconds());
        byte[] jpeg = Photo.jpeg();
        for (int i = 0; i < 3; i++) {
            visitor.send(visitor.filledForm(jpeg, "WARM" + i));
        }
        Wrk.warmUp(visitor.invoicePage(), visitor.cookie(), extent);
        Wrk pages = Wrk.run(visitor.invoicePage(), visitor.cookie(), extent.pageSeconds());
        Files.write(page, visitor.readInvoicePage());
        List<Visitor> visitors = new ArrayList<>();
        for (URI link : links) {
            visitors.add(new Visitor(link));
        }
        Queue<String> codes = new ConcurrentLinkedQueue<>();
        send(visitors, jpeg, "WARM-UP", codes);
        Approvals approvals = new Approvals(base);
        approvals.postedPerSecond(List.copyOf(codes));
        codes.clear();
        double slips = send(visitors, jpeg, "LOAD", codes);
        double posted = approvals.postedPerSecond(List.copyOf(codes));
        return new Figures(startSeconds, memory, first, pages, slips, posted);
    }

    /** Sends the slips in turn on all invoices, with forms that were filled in before. */
    private double send(List<Visitor> visitors, byte[] jpeg, String reference, Queue<String> codes) throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        int slip = 0;
        for (int writer = 0; writer < WRITERS; writer++) {
            List<Callable<String>> forms = new ArrayList<>();
            for (int i = 0; i < extent.slips() / WRITERS; i++) {
                Visitor visitor = visitors.get(slip % visitors.size());
                HttpRequest form = visitor.filledForm(jpeg, reference + "-" + slip);
                forms.add(() -> visitor.send(form));
                slip++;
            }
            writers.add(() -> {
                for (Callable<String> form : forms) {
                    codes.add(form.call());
                }
                return null;
            });
        }
        return Load.perSecond(writers, slip);
    }
}
