// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.web.internal.TestedFront;
import org.slipway.web.testing.PageServer;

/** Clients that ask for much and read little of it. */
@Timeout(60)
class SlowReadersTest {

    private static final int HALF = 4 * 1024 * 1024;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path temporary;

    private final List<Socket> sockets = new ArrayList<>();
    private PageServer server = new PageServer(Path.of("unused"));

    @AfterEach
    void stop() throws IOException {
        hangUp();
        server.close();
    }

    private void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 20_000, 100_000, HALF})
    void shouldAnswerOthers_whenMoreReadNothingThanThereAreThreadsAndTurns(int half) throws Exception {
        start(new TrafficLimits.Bodies(WAIT, 1_000));
        for (int reader = 0; reader < 20; reader++) {
            asksAndReadsNothing("/portal/echo?large=" + half);
        }

        for (int page = 0; page < 20; page++) {
            assertThat(server.get("/portal/echo?a=1").body()).isEqualTo("a=[1] 0");
        }
        assertThat(sockets.get(0).getInputStream().readAllBytes()).hasSizeGreaterThan(2 * half);
        hangUp();
        thenNothingIsLeft();
    }

    @Test
    void shouldEndTheConnection_whenTheReaderTakesTooLong() throws Exception {
        start(new TrafficLimits.Bodies(Duration.ofSeconds(1), HALF * 10));
        Socket socket = asksAndReadsNothing("/portal/echo?large=" + HALF);
        awaitFiles(1);
        thenNothingIsLeft();

        assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(2 * HALF);
    }

    @Test
    void shouldRefuse_whenOneClientHasTooMuchUnread() throws Exception {
        start(new TrafficLimits.Bodies(WAIT, 1_000));
        for (int reader = 0; reader < 40; reader++) {
            asksAndReadsNothing("/portal/echo?large=" + HALF);
        }
        awaitFiles(32);

        HttpResponse<String> answer = server.get("/portal/echo?large=" + HALF);
        while (answer.statusCode() == 200) { // the last of those that fit are still being written
            answer = server.get("/portal/echo?large=" + HALF);
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Many people are here just now");
        assertThat(server.get("/portal/echo?a=1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 20_000, 40_000, 1_000_000})
    void shouldAnswerThatItFailed_whenItFailsInTheMidst(int half) throws Exception {
        start(new TrafficLimits.Bodies(WAIT, 1_000));

        HttpResponse<String> answer = server.get("/portal/echo?fails&large=" + half);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).startsWith("<!doctype html>").contains("INC-").endsWith("</html>\n");
        thenNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16_383, 16_384, 16_385, 32_768, 32_769, 1_000_000})
    void shouldAnswerAllOfIt_whateverItsSize(int half) throws Exception {
        start(new TrafficLimits.Bodies(WAIT, 1_000));

        HttpResponse<String> answer = server.get("/portal/echo?large=" + half);

        assertThat(answer.body()).isEqualTo("\0".repeat(2 * half));
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(2 * half));
        thenNothingIsLeft();
    }

    private void start(TrafficLimits.Bodies bodies) {
        TrafficLimits.Serving serving = new TrafficLimits.Serving(2, 50, 50, WAIT);
        TrafficLimits limits = new TrafficLimits(bodies, serving, serving, serving);
        server = new PageServer(temporary, TestedFront.of(limits), 8)
                .page(new EchoPage(), "/portal/echo")
                .start();
    }

    private Socket asksAndReadsNothing(String path) throws IOException {
        URI address = URI.create(server.url("/"));
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2 * 1024);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        sockets.add(socket);
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void thenNothingIsLeft() {
        awaitFiles(0);
    }

    private void awaitFiles(long count) {
        Path folder = temporary.resolve("slipway-bodies");
        Awaitility.await(count + " answers kept")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> files(folder) == count);
    }

    private static long files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
