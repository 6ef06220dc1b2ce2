// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedHttpTest {

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    BoundedHttpTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldTellStatusHeadersAndBody_whenAServerRefuses() throws UnansweredException {
        answer(404, "{}", 2);

        Answer answer = BoundedHttp.ask(post(), new Deadline(Duration.ofSeconds(10)));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("x-pages", "7");
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void shouldSaySentAndAskOnce_whenTheServerHangsUpInsideItsAnswer() {
        answer(200, "{", 1000);

        assertThatExceptionOfType(UnansweredException.class)
                .isThrownBy(() -> BoundedHttp.ask(post(), new Deadline(Duration.ofSeconds(10))))
                .satisfies(e -> assertThat(e.sent()).isTrue());
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldSaySent_whenTheServerHangsUpInsideTheHeaders() throws IOException, InterruptedException {
        try (ServerSocket broken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread once = new Thread(() -> hangUp(broken));
            once.start();
            HttpQuestion question = post(broken.getLocalPort());

            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(() -> BoundedHttp.ask(question, new Deadline(Duration.ofSeconds(10))))
                    .satisfies(e -> assertThat(e.sent()).isTrue());
            once.join();
        }
    }

    /** Reads a question and answers it by a status that says that all is well, and the beginning of a header. */
    private static void hangUp(ServerSocket server) {
        try (Socket client = server.accept()) {
            while (client.getInputStream().read() != '{') {
                // the headers of the question
            }
            client.getOutputStream().write("HTTP/1.1 201 Created\r\nLoca".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldSayNotSent_whenNothingListensOrTheTimeIsOver() {
        HttpQuestion question = post();

        assertThatExceptionOfType(UnansweredException.class)
                .isThrownBy(() -> BoundedHttp.ask(question, new Deadline(Duration.ZERO)))
                .satisfies(e -> assertThat(e.sent()).isFalse());
        server.stop(0);
        assertThatExceptionOfType(UnansweredException.class)
                .isThrownBy(() -> BoundedHttp.ask(question, new Deadline(Duration.ofSeconds(10))))
                .satisfies(e -> assertThat(e.sent()).isFalse());
    }

    @Test
    void shouldGiveUpInTime_whenAnAnswerDrips() {
        CountDownLatch givenUp = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            OutputStream out = exchange.getResponseBody();
            for (int drop = 0; drop < 50 && !givenUpSoon(givenUp); drop++) {
                out.write('x');
                out.flush();
            }
            exchange.close();
        });
        long begun = System.nanoTime();

        assertThatExceptionOfType(UnansweredException.class)
                .isThrownBy(() -> BoundedHttp.ask(post(), new Deadline(Duration.ofSeconds(1))))
                .satisfies(e -> assertThat(e.sent()).isTrue());
        givenUp.countDown();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    /** Whether nobody waits any more; waits for that as long as this server takes for a byte. */
    private static boolean givenUpSoon(CountDownLatch givenUp) {
        try {
            return givenUp.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private HttpQuestion post() {
        return post(server.getAddress().getPort());
    }

    private static HttpQuestion post(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        return new HttpQuestion(
                "POST", address, Map.of("Content-Type", "application/json"), HttpQuestion.Body.of("{}"));
    }

    /** The length may be more than comes. */
    private void answer(int status, String body, int length) {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("X-Pages", "7");
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
    }
}
