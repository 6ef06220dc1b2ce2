// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.web.Assets;
import org.slipway.web.PageServlet;
import org.slipway.web.testing.PageAddresses;
import org.slipway.web.testing.PageServer;

class FrontServletTest {

    @TempDir
    Path temporary;

    private TestedFront front;
    private PageServer server;

    @BeforeEach
    void start() {
        front = TestedFront.at("http://localhost:8181").know("/portal/invoice").know("/portal/slips/*");
        server = new PageServer(temporary, front).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/invoice", "/portal/l/a.b", "/approvals/", "/slipway/assets/none.css"})
    void shouldSetEveryHeader_whenPageIsAnswered(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " require-trusted-types-for 'script'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/portal/l/a.b,no-referrer", "/portal/invoice,same-origin", "/approvals/,same-origin"})
    void shouldSendReferrerToNobodyElse_whenPageIsLeft(String path, String policy) {
        assertThat(header(server.get(path), "Referrer-Policy")).isEqualTo(policy);
    }

    @Test
    void shouldInsistOnTls_whenRequestCameByTls() {
        HttpResponse<String> answer = server.get("/portal/invoice", "X-Forwarded-Proto", "https");

        assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void shouldInsistOnTls_whenThePublicAddressIsBehindTls() {
        try (PageServer behindProxy = new PageServer(temporary, TestedFront.at("https://pay.example")).start()) {
            assertThat(header(behindProxy.get("/portal/other"), "Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000");
        }
    }

    @Test
    void shouldLetBrowsersKeepIt_whenAssetIsAnswered() {
        HttpResponse<String> answer = server.get(Assets.url("slipway.css"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/css;charset=utf-8");
        assertThat(answer.body()).startsWith("/* SPDX-License-Identifier: Apache-2.0 */");
    }

    @ParameterizedTest
    @CsvSource({"slipway.css,6500", "staff.css,4000"})
    void shouldCompressTheStylesheet_whenBrowserTakesGzip(String sheet, int bound) {
        HttpResponse<String> answer = server.get(Assets.url(sheet), "Accept-Encoding", "br, gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(header(answer, "Content-Length"))).isLessThan(bound);
    }

    @Test
    void shouldNotCompress_whenBrowserRefusesGzip() {
        HttpResponse<String> answer = server.get(Assets.url("slipway.css"), "Accept-Encoding", "gzip;q=0");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/portal/invoice,503",
        "/portal/slips,503",
        "/portal/slips/PS-7KQ4-M2,503",
        "/portal/slipsy,404",
        "/portal/other,404",
        "/portal,404",
        "/approvals,503",
        "/approvals/anything,503",
        "/slipway/assets/none.css,404",
        "/slipway/other,404",
        "/other,404",
        "/,404"
    })
    void shouldTellAPageThatIsAwayFromOneThatIsNone_whenThereAreNoPages(String path, int status) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Retry-After")).isEqualTo(status == 503 ? "30" : "");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void shouldSpeakToStaff_whenAPageOfTheirsIsNotThere() {
        front.know("/approvals");

        assertThat(server.get("/approvals/nowhere").body())
                .contains("This page is not here", "<a class=\"btn\" href=\"/approvals\">Queue</a>")
                .doesNotContain("e-mail");
        assertThat(server.get("/approvals/nowhere", "Accept-Language", "fil").body())
                .contains("<a class=\"btn\" href=\"/approvals\">Pila</a>")
                .doesNotContain("e-mail");
        assertThat(server.get("/portal/nowhere").body())
                .contains("This page is not here", "newest invoice e-mail")
                .doesNotContain("/approvals");
    }

    @Test
    void shouldHaveOneCode_whenAPageThatIsAwayIsAskedForAgain() {
        String first = server.get("/portal/invoice").body();

        assertThat(first).containsPattern("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(server.get("/portal/slips").body()).isEqualTo(first);
        assertThat(server.get("/approvals").body()).isNotEqualTo(first);
    }

    @Test
    void shouldHandOverPathAndRest_whenThePageThatFitsBestAnswers() {
        server.page(new Echo("wide"), "/portal/slips/*").page(new Echo("exact"), "/portal/slips/new");

        assertThat(server.get("/portal/slips/a/b?c=d").body()).isEqualTo("wide /portal/slips /a/b");
        assertThat(server.get("/portal/slips").body()).isEqualTo("wide /portal/slips null");
        assertThat(server.get("/portal/slips/new").body()).isEqualTo("exact /portal/slips/new null");
    }

    @Test
    void shouldEndWhatItHasBegun_whenAPageGoes() throws Exception {
        Slow slow = new Slow();
        server.page(slow, "/portal/invoice");
        CompletableFuture<String> inWork = CompletableFuture.supplyAsync(
                () -> server.get("/portal/invoice").body());
        slow.begun.await();

        CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> front.remove(slow, "/portal/invoice"));
        while (server.get("/portal/invoice").statusCode() != 503) {
            Thread.onSpinWait();
        }

        assertThat(gone).isNotDone();
        slow.mayEnd.countDown();
        assertThat(inWork.get()).isEqualTo("done");
        gone.get();
    }

    @Test
    void shouldEndEachConnection_whenTheyAreKeptNoLonger() {
        front.traffic().keepConnections(false);
        assertThat(header(server.get("/portal/invoice"), "Connection")).isEqualTo("close");

        front.traffic().keepConnections(true);
        assertThat(header(server.get("/portal/invoice"), "Connection")).isEmpty();
    }

    @Test
    void shouldBeQuiet_whenNobodyAsks() throws Exception {
        Slow slow = new Slow();
        server.page(slow, "/portal/invoice");
        assertThat(front.traffic().awaitQuiet(Duration.ofMillis(10), Duration.ofSeconds(5)))
                .isTrue();

        CompletableFuture<String> inWork = CompletableFuture.supplyAsync(
                () -> server.get("/portal/invoice").body());
        slow.begun.await();
        assertThat(front.traffic().awaitQuiet(Duration.ZERO, Duration.ofMillis(50)))
                .isFalse();

        slow.mayEnd.countDown();
        assertThat(front.traffic().awaitQuiet(Duration.ofMillis(10), Duration.ofSeconds(5)))
                .isTrue();
        assertThat(inWork.get()).isEqualTo("done");
    }

    @Test
    void shouldHaveAnAddressOfItsOwn_whenPageIsRegistered() {
        assertThat(PageAddresses.all()).containsExactly("/slipway/assets/*");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static final class Echo extends PageServlet {
        private static final long serialVersionUID = 1L;
        private final String name;

        Echo(String name) {
            this.name = name;
        }

        @Override
        protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(name + " " + request.getServletPath() + " " + request.getPathInfo());
        }
    }

    /** The first who asks has to wait. */
    private static final class Slow extends PageServlet {
        private static final long serialVersionUID = 1L;
        private final transient CountDownLatch begun = new CountDownLatch(1);
        private final transient CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (begun.getCount() > 0) {
                begun.countDown();
                awaitEnd();
            }
            response.getWriter().write("done");
        }

        private void awaitEnd() throws IOException {
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
