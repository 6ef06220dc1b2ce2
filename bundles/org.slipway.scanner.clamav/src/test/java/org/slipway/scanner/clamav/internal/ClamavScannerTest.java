// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.UnavailableException;
import org.slipway.scanner.clamav.internal.OddClamd.Behaviour;
import org.slipway.spi.scan.ScanVerdict;
import org.slipway.testkit.Bytes;

@Timeout(60)
class ClamavScannerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "65536, 65536", "1000000, 1000000"})
    void shouldSendEveryByte_whenScanning(long size, int received) throws Exception {
        // given
        CompletableFuture<Integer> sent = new CompletableFuture<>();
        Behaviour counting = (in, out, socket) -> {
            sent.complete(OddClamd.readStream(in));
            out.write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
        };

        // when
        ScanVerdict verdict = scan(counting, size, LONG);

        // then
        assertThat(verdict).isEqualTo(new ScanVerdict.Clean());
        assertThat(sent.get(30, TimeUnit.SECONDS)).isEqualTo(received);
    }

    @Test
    void shouldTakeTheAnswer_whenItComesWithoutAnEnd() throws IOException {
        assertThat(scan(OddClamd.saying("stream: OK\n"), 10, LONG)).isEqualTo(new ScanVerdict.Clean());
    }

    @Test
    void shouldKeepTheSignatureShortAndPrintable_whenItIsNot() throws IOException {
        assertThat(scan(OddClamd.saying("stream: A\u0007 B" + "x".repeat(300) + " FOUND\0"), 10, LONG))
                .isEqualTo(new ScanVerdict.Infected("A? B" + "x".repeat(196)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', hung up without a verdict",
        "'stream: ', 'clamd says: stream:'",
        "'stream:  FOUND', 'clamd says: stream:  FOUND'",
        "INSTREAM size limit exceeded. ERROR, clamd says: INSTREAM size limit exceeded. ERROR",
        "stream: Can't allocate memory ERROR, clamd says: stream: Can't allocate memory ERROR",
        "HTTP/1.1 400 Bad Request, clamd says: HTTP/1.1 400 Bad Request",
        "stream: OK but not quite, clamd says: stream: OK but not quite",
    })
    void shouldGiveNoVerdict_whenTheAnswerIsNone(String answer, String why) {
        assertThatThrownBy(() -> scan(OddClamd.saying(answer), 10, LONG))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining(why);
    }

    @Test
    void shouldReadNoMoreThanAnAnswer_whenThePeerTalksWithoutEnd() {
        Behaviour endless = (in, out, socket) -> {
            OddClamd.readStream(in);
            while (!socket.isClosed()) {
                out.write("stream: OK ".repeat(1000).getBytes(StandardCharsets.US_ASCII));
            }
        };

        assertThatThrownBy(() -> scan(endless, 10, LONG)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldListen_whenClamdAnswersBeforeItHasEverything() throws IOException {
        // given
        CountDownLatch done = new CountDownLatch(1);
        Behaviour early = (in, out, socket) -> {
            in.readNBytes(20);
            out.write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
            await(done);
        };

        // then
        assertThatThrownBy(() -> scan(early, 50_000_000, LONG)).hasMessageContaining("size limit exceeded");
        done.countDown();
    }

    @Test
    void shouldGiveUp_whenThePeerStopsReading() {
        CountDownLatch done = new CountDownLatch(1);

        assertThatThrownBy(() -> scan((in, out, socket) -> await(done), 50_000_000, SHORT))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no answer in time");
        done.countDown();
    }

    @Test
    void shouldGiveUp_whenThePeerNeverAnswers() {
        CountDownLatch done = new CountDownLatch(1);
        Behaviour silent = (in, out, socket) -> {
            OddClamd.readStream(in);
            await(done);
        };

        assertThatThrownBy(() -> scan(silent, 10, SHORT)).hasMessageContaining("no answer in time");
        done.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "clamd", "localhost", "localhost:0", "localhost:65536", "tcp://localhost:3310", "a b:3310"})
    void shouldNotStart_whenTheAddressIsNone(String address) {
        assertThatThrownBy(() -> new ClamdAddress(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("slipway.scanner: address must be");
    }

    @ParameterizedTest
    @CsvSource({
        "/var/run/clamav/clamd.ctl, /var/run/clamav/clamd.ctl",
        "127.0.0.1:3310, /127.0.0.1:3310",
        "[::1]:3310, /[0:0:0:0:0:0:0:1]:3310",
    })
    void shouldFindTheSocket_whenTheAddressIsOne(String address, String socket) {
        assertThat(new ClamdAddress(address).resolve()).hasToString(socket);
    }

    private static ScanVerdict scan(Behaviour behaviour, long size, Duration limit) throws IOException {
        try (OddClamd clamd = new OddClamd(behaviour)) {
            return new ClamavScanner(() -> new ClamdAccess(new ClamdAddress(clamd.address()), LONG, limit))
                    .scan(Bytes.many(size));
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
