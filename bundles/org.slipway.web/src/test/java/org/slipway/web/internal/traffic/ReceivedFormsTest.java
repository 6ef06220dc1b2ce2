// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.testkit.LogLines;
import org.slipway.web.testing.PageServer;

/** What becomes of forms that no browser would send. */
class ReceivedFormsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path temporary;

    private PageServer server;
    private LogLines log;

    @BeforeEach
    void start() {
        server = new PageServer(temporary).page(new EchoPage(), "/portal/echo").start();
        log = new LogLines();
    }

    /** Whoever sends such forms can't wash out the log. */
    @AfterEach
    void stop() {
        log.close();
        server.close();
        assertThat(log.of("ERROR")).isEmpty();
        assertThat(log.of("WARN")).isEmpty();
        assertThat(log.text()).doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=1&b=%", "%e=2"})
    void shouldAnswerThatItCantBeRead_whenTheFormIsMalformed(String form) {
        HttpResponse<String> answer = server.post("/portal/echo", BodyPublishers.ofString(form), "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("We could not read that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"; charset=nosuch", "; charset=UTF-16"})
    void shouldAnswerThatItCantBeRead_whenTheCharsetIsAnother(String charset) {
        HttpResponse<String> answer =
                server.post("/portal/echo", BodyPublishers.ofString("a=1"), "Content-Type", FORM + charset);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void shouldAnswerThatItCantBeRead_whenItHasAThousandAndOneValues() {
        String form = "a=1&".repeat(1_001);

        assertThat(server.post("/portal/echo", BodyPublishers.ofString(form), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldSayThatItIsTooLarge_whenAFormHas300Kilobytes() {
        String form = "a=" + "x".repeat(300 * 1024);

        assertThat(server.post("/portal/echo", BodyPublishers.ofString(form), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldLogNothing_whenAFormIsCutOff() throws IOException {
        URI address = URI.create(server.url("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "POST /portal/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: 100\r\n\r\na=1&b";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void shouldReadWhatIsWellWritten_whenTheAddressHasSomethingMalformed() throws IOException {
        HttpResponse<String> answer = server.post(
                "/portal/echo?fbclid=&a=1&&a=",
                BodyPublishers.ofString("a=%C3%B1+x&a=&b"),
                "Content-Type",
                FORM + "; charset=utf-8");

        assertThat(answer.body()).isEqualTo("a=[1, , ñ x, ] 15");
        assertThat(raw("/portal/echo?a=%zz&b=%&a=2")).startsWith("HTTP/1.1 200").contains("a=[2]");
    }

    /** As no client library would write it. */
    private String raw(String target) throws IOException {
        URI address = URI.create(server.url("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
