// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** One of the supplier's staff as a program: signs in, approves slips, and waits until their receipts are in the ledger. */
final class Approvals {

    private static final int HANDS = 4;
    private static final int ATTEMPTS = 10;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POSTING_LIMIT = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    /** Signs in with the account that {@code benchmarks/run} has made. */
    Approvals(URI base) throws IOException, InterruptedException {
        this.base = base;
        Document page = read("/approvals/sign-in");
        send(form(page, "form:has([name=password])", Map.of("name", "benchmark", "password", "benchmark")));
    }

    /** Approves all of them, from forms that were opened before; ends when none is left in posting. */
    double postedPerSecond(List<String> codes) throws Exception {
        List<List<HttpRequest>> forms = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            forms.add(new ArrayList<>());
        }
        int slip = 0;
        for (Document page : checked(codes)) {
            forms.get(slip % HANDS).add(form(page, "form[action$=/approve]", Map.of("approvalReason", "measured")));
            slip++;
        }
        List<Callable<Void>> hands = forms.stream().map(this::hand).toList();
        long begun = System.nanoTime();
        Load.perSecond(hands, codes.size());
        awaitPosted();
        return codes.size() / ((System.nanoTime() - begun) / 1e9);
    }

    /** The slips' pages once their checks are made and stay what they are: an approval on others is refused. */
    private List<Document> checked(List<String> codes) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<Document> before = pages(codes);
        while (System.nanoTime() - begun < POSTING_LIMIT.toNanos()) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            List<Document> now = pages(codes);
            boolean all =
                    now.stream().noneMatch(page -> page.select("[data-check]").isEmpty());
            if (all && shown(now).equals(shown(before))) {
                return now;
            }
            before = now;
        }
        throw new IOException("checks of slips still change after " + POSTING_LIMIT);
    }

    private List<Document> pages(List<String> codes) throws IOException, InterruptedException {
        List<Document> pages = new ArrayList<>();
        for (String code : codes) {
            pages.add(read("/approvals/slips/" + code));
        }
        return pages;
    }

    private static List<String> shown(List<Document> pages) {
        return pages.stream()
                .map(page ->
                        page.expectFirst("form[action$=/approve] [name=shown]").val())
                .toList();
    }

    private Callable<Void> hand(List<HttpRequest> approvals) {
        return () -> {
            for (HttpRequest approval : approvals) {
                approve(approval);
            }
            return null;
        };
    }

    /** A check that is made just now changes what is shown: the page is read and approved once more then, as people would. */
    private void approve(HttpRequest approval) throws IOException, InterruptedException {
        HttpRequest next = approval;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (client.send(next, HttpResponse.BodyHandlers.discarding()).statusCode() == 303) {
                return;
            }
            String page = next.uri().getPath().replace("/approve", "");
            next = form(read(page), "form[action$=/approve]", Map.of("approvalReason", "measured"));
        }
        send(next);
    }

    private void awaitPosted() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!read("/approvals?view=in-posting")
                .select("main a[href*=/approvals/slips/]")
                .isEmpty()) {
            if (System.nanoTime() - begun > POSTING_LIMIT.toNanos()) {
                throw new IOException("slips are still in posting after " + POSTING_LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Document read(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(address)).timeout(LIMIT).build();
        HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Visitor.expect(page, 200);
        return Jsoup.parse(page.body(), request.uri().toString());
    }

    private HttpRequest form(Document page, String selector, Map<String, String> typed) {
        FormElement form = (FormElement) page.expectFirst(selector);
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void send(HttpRequest form) throws IOException, InterruptedException {
        Visitor.expect(client.send(form, HttpResponse.BodyHandlers.discarding()), 303);
    }
}
