// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.web.testing.PageServer;

class IncidentsTest {

    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    Path temporary;

    private PageServer server;

    @BeforeEach
    void start() {
        server = new PageServer(temporary)
                .page(new FailingServlet(), "/portal/*")
                .start();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setErr(realErr);
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/portal/database,503",
        "/portal/wrapped,503",
        "/portal/commit,503",
        "/portal/short,503",
        "/portal/disk,503",
        "/portal/memory,503",
        "/portal/class,500",
        "/portal/bug,500",
        "/portal/half,500"
    })
    void shouldShowPageAndLogLineWithTheSameCode_whenServletFails(String path, int status) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).containsPattern("INC-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(answer.body()).doesNotContain("half a page", "IllegalState", "&lt;down", "No space");
        String code = answer.body().replaceAll("(?s).*(INC-.{4}-.{4}).*", "$1");
        assertThat(log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(code)))
                .singleElement()
                .asString()
                .contains(path);
    }

    @Test
    void shouldKeepSecurityHeaders_whenServletFails() {
        HttpResponse<String> answer = server.get("/portal/half");

        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void shouldShowTheCodeOfTheDamageAndLogNothing_whenSomethingCanNotBeRead() {
        HttpResponse<String> answer = server.get("/portal/damaged");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<h1>This can’t be shown</h1>", "INC-0000-0001");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("/portal/damaged");
    }

    @Test
    void shouldAskToComeBack_whenPartIsUnavailable() {
        HttpResponse<String> answer = server.get("/portal/database");

        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
    }

    @Test
    void shouldPromiseNothing_whenTheAnswerToACommitWasLost() {
        HttpResponse<String> answer = server.get("/portal/commit");

        assertThat(answer.body())
                .contains("<h1>We can’t tell whether that was saved</h1>", "see whether it is there before")
                .doesNotContain("nothing was half-done");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
    }

    @Test
    void shouldWriteTwentyTracesAndALineForEach_whenTwentyOneFailuresComeInAMinute() {
        for (int i = 0; i < 21; i++) {
            server.get("/portal/bug");
        }

        String written = log.toString(StandardCharsets.UTF_8);
        assertThat(written.lines().filter(line -> line.contains("GET /portal/bug")))
                .hasSize(21);
        assertThat(written.lines().filter(line -> line.equals("java.lang.IllegalStateException: bug")))
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/l/selector.secret",
                "/portal/l/selector%2Esecret",
                "/portal/l;x=1/selector.secret",
                "/portal/%6C/selector.secret",
                "/portal/x/../l/selector.secret"
            })
    void shouldLogSelectorOnly_whenLinkFails(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("/portal/l/selector")
                .doesNotContain("secret");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void shouldStayOneLine_whenPathHoldsALineBreak() {
        server.get("/portal/x%0AERROR%20forged");

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("/portal/x%0AERROR%20forged");
    }

    @Test
    void shouldSpeakFilipino_whenBrowserAsksForIt() {
        HttpResponse<String> answer = server.get("/portal/database", "Accept-Language", "fil-PH,fil;q=0.9,en;q=0.5");

        assertThat(answer.body()).contains("lang=\"fil\"", "Hindi namin maipakita ang pahinang ito ngayon");
    }

    @Test
    void shouldAnswerWithOurPage_whenMethodIsUnknown() {
        HttpResponse<String> answer =
                server.send("DELETE", "/portal/x", java.net.http.HttpRequest.BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("<h1>That is not possible here</h1>");
    }
}
