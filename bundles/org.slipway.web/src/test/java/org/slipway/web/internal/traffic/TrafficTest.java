// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.web.BodyAllowance;
import org.slipway.web.internal.TestedFront;
import org.slipway.web.testing.PageServer;

@Timeout(30)
class TrafficTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration WAIT = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    private final EchoPage echo = new EchoPage();
    private final List<Socket> sockets = new ArrayList<>();
    private PageServer server = new PageServer(Path.of("unused"));

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void shouldAnswerOthers_whenMoreFormsComeSlowlyThanThereAreThreads() throws Exception {
        start(TrafficLimits.standard(), 8);
        for (int i = 0; i < 30; i++) {
            slow("/portal/echo", 1_000, "a=");
        }

        for (int i = 0; i < 20; i++) {
            assertThat(server.get("/portal/echo?a=1").body()).isEqualTo("a=[1] 0");
        }
    }

    @Test
    void shouldLeaveOthersTheirShare_whenOneClientSendsManyFormsAtOnce() throws Exception {
        start(TrafficLimits.standard(), 8);
        for (int i = 0; i < 128; i++) {
            slow("/portal/echo", 1_000, "a=");
        }

        slow("/portal/echo", 1_000, "a=");

        assertThat(answer(firstAnswered()))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 30", "Many people are here just now");
        assertThat(server.get("/portal/echo?a=1").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerThatItTookTooLong_whenTheRestDoesNotCome() throws Exception {
        start(limits(new TrafficLimits.Bodies(Duration.ofMillis(200), 1_000), 4), 8);

        Socket socket = slow("/portal/echo", 100, "a=");

        assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("Connection: close", "took too long");
    }

    @Test
    void shouldAnswerThatItIsTooLarge_whenItSaysSo() throws Exception {
        start(TrafficLimits.standard(), 8);

        Socket socket = slow("/portal/echo", 65_537, "a=");

        assertThat(answer(socket)).startsWith("HTTP/1.1 413");
    }

    @Test
    void shouldAnswerThatItIsTooLarge_whenMoreComesThanAnyFormHas() {
        start(TrafficLimits.standard(), 8);
        byte[] large = new byte[70_000];
        Arrays.fill(large, (byte) 'a');

        HttpResponse<String> answer = server.post(
                "/portal/echo",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "Content-Type",
                FORM);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void shouldKeepALargeFileUntilItIsAnswered_whenThePageTakesOne() throws Exception {
        start(TrafficLimits.standard(), 8);
        echo.allowance = BodyAllowance.file(1_000_000, "link");

        HttpResponse<String> answer = server.post("/portal/echo", BodyPublishers.ofByteArray(new byte[900_000]));

        assertThat(answer.body()).isEqualTo("a=[] 900000");
        Path folder = temporary.resolve("slipway-bodies");
        await().untilAsserted(() -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    void shouldRefuseOneOfFour_whenOneSenderSendsTheLargestAtOnce() throws Exception {
        start(TrafficLimits.standard(), 8);
        echo.allowance = BodyAllowance.file(33_000_000, "link");
        for (int i = 0; i < 4; i++) {
            slow("/portal/echo", 33_000_000, "a");
        }

        Socket refused = firstAnswered();

        assertThat(answer(refused)).startsWith("HTTP/1.1 503");
        sockets.remove(refused);
        assertThat(answered()).isEmpty();
        echo.allowance = BodyAllowance.file(33_000_000, "another");
        assertThat(server.post("/portal/echo", BodyPublishers.ofString("x")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldKeepTheBeginning_whenThePageDoesNotKnowWhoSendsIt() {
        start(TrafficLimits.standard(), 8);
        echo.allowance = BodyAllowance.beginning(1_000_000);

        HttpResponse<String> answer = server.post("/portal/echo", BodyPublishers.ofByteArray(new byte[900_000]));

        assertThat(answer.body()).isEqualTo("a=[] 65536");
    }

    @Test
    void shouldServeTheNext_whenOneIsServed() throws Exception {
        start(limits(new TrafficLimits.Bodies(WAIT, 1_000), 1), 8);
        CompletableFuture<HttpResponse<String>> first = later("/portal/echo?hold");
        echo.begun.acquire();
        List<CompletableFuture<HttpResponse<String>>> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(later("/portal/echo?a=" + i));
        }

        assertThat(server.get("/approvals/echo?a=1").body()).isEqualTo("a=[1] 0");
        assertThat(server.get("/slipway/assets/none.css").statusCode()).isEqualTo(404);
        assertThat(others).noneMatch(CompletableFuture::isDone);

        echo.go.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            assertThat(others.get(i).get().body()).isEqualTo("a=[" + i + "] 0");
        }
    }

    @Test
    void shouldAnswerThatItIsBusy_whenTheTurnDoesNotCome() throws Exception {
        TrafficLimits.Serving serving = new TrafficLimits.Serving(1, 10, 10, Duration.ofMillis(200));
        start(new TrafficLimits(new TrafficLimits.Bodies(WAIT, 1_000), serving, serving, serving), 8);
        CompletableFuture<HttpResponse<String>> first = later("/portal/echo?hold");
        echo.begun.acquire();

        assertThat(server.get("/portal/echo").statusCode()).isEqualTo(503);

        echo.go.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(server.get("/portal/echo").statusCode()).isEqualTo(200);
    }

    private static TrafficLimits limits(TrafficLimits.Bodies bodies, int atOnce) {
        TrafficLimits.Serving serving = new TrafficLimits.Serving(atOnce, 50, 50, WAIT);
        return new TrafficLimits(bodies, serving, serving, serving);
    }

    private void start(TrafficLimits limits, int threads) {
        server = new PageServer(temporary, TestedFront.of(limits), threads)
                .page(echo, "/portal/echo")
                .page(new EchoPage(), "/approvals/echo")
                .start();
    }

    private CompletableFuture<HttpResponse<String>> later(String path) {
        return CompletableFuture.supplyAsync(() -> server.get(path), command -> new Thread(command).start());
    }

    /** A form of which only the beginning comes. */
    private Socket slow(String path, int length, String begun) throws IOException {
        Socket socket = socket();
        write(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM + "\r\nContent-Length: "
                        + length + "\r\n\r\n" + begun);
        return socket;
    }

    private Socket socket() throws IOException {
        URI address = URI.create(server.url("/"));
        Socket socket = new Socket(address.getHost(), address.getPort());
        sockets.add(socket);
        return socket;
    }

    /** The one that gets an answer before the others. */
    private Socket firstAnswered() throws Exception {
        while (answered().isEmpty()) {
            Thread.sleep(10);
        }
        return answered().get(0);
    }

    private List<Socket> answered() throws IOException {
        List<Socket> found = new ArrayList<>();
        for (Socket socket : sockets) {
            if (socket.getInputStream().available() > 0) {
                found.add(socket);
            }
        }
        return found;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
