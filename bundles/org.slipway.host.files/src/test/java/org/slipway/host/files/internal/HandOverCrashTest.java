// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.host.Receipts.receipt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Together;

/** A receipt is handed over once, at whichever step the disk fails or the process ends. */
class HandOverCrashTest {

    /** Text, its folder, record, its place, its folder; records, move, two folders. */
    private static final int STEPS = 9;

    @TempDir
    private Path folder;

    private final FailingDisk disk = new FailingDisk();

    static Stream<Arguments> steps() {
        return IntStream.rangeClosed(1, STEPS)
                .boxed()
                .flatMap(step -> Stream.of(Arguments.of(step, false), Arguments.of(step, true)));
    }

    private Platform platform(Disk on) {
        return new Platform(folder.resolve("tala"), Suppliers.TALA, on, Clock.systemUTC(), Methods.INSTAPAY.account());
    }

    @Test
    void shouldTakeAsManyStepsAsAreTried_whenNothingFails() {
        try (Platform platform = platform(disk)) {
            platform.enter(invoice().amounts("100.00", "0.00").build());
            disk.fail(STEPS, 1, false);
            assertThat(platform.ours().open().post(receipt("K1", "40.00"))).isInstanceOf(Unknown.class);
            disk.fail(STEPS + 1, 1, false);
            assertThat(platform.ours().open().post(receipt("K2", "40.00"))).isEqualTo(new Posted("K2"));
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void shouldHandOverOnce_whenTheProcessEndsAtAStepAndTheReceiptComesAgain(int step, boolean done) throws Exception {
        // given
        PostingAnswer first;
        try (Platform platform = platform(disk)) {
            platform.enter(invoice().amounts("100.00", "0.00").build());
            disk.fail(step, Integer.MAX_VALUE, done);
            first = platform.ours().open().post(receipt("K1", "40.00"));
        }

        // when: the platform takes whatever it sees at once, and the other process goes on
        int taken = takeAll();
        try (Platform platform = platform(new LocalDisk())) {
            platform.looked();
            taken += takeAll();
            boolean found =
                    platform.ours().open().find(receipt("K1", "40.00").key()).isPresent();
            PostingAnswer second = platform.ours().open().post(receipt("K1", "40.00"));
            taken += takeAll();

            // then
            assertThat(first).isInstanceOfAny(NotSent.class, Unknown.class);
            assertThat(second).isEqualTo(new Posted("K1"));
            assertThat(taken).as("files that the platform saw").isEqualTo(1);
            assertThat(first instanceof NotSent && found)
                    .as("surely not sent, and found")
                    .isFalse();
            assertThat(outstanding(platform)).isEqualTo(Money.parse("PHP 60.00"));
            assertThat(platform.ours().open().post(receipt("K1", "41.00")))
                    .isEqualTo(new Refused(PostingRefusal.KEY_REUSED, ""));
            assertThat(platform.names(".slipway/outgoing")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void shouldHandOverOnce_whenAStepFailsAndTheReceiptComesAgain(int step, boolean done) throws Exception {
        // given
        try (Platform platform = platform(disk)) {
            platform.enter(invoice().amounts("100.00", "0.00").build());
            disk.fail(step, 1, done);
            PostingAnswer first = platform.ours().open().post(receipt("K1", "40.00"));
            assertThat(disk.failed()).isTrue();
            disk.heal();
            int taken = takeAll();

            // when
            PostingAnswer second = platform.ours().open().post(receipt("K1", "40.00"));

            // then
            assertThat(first).isInstanceOfAny(NotSent.class, Unknown.class, Posted.class);
            assertThat(second).isEqualTo(new Posted("K1"));
            assertThat(taken + takeAll()).as("files that the platform saw").isEqualTo(1);
            assertThat(outstanding(platform)).isEqualTo(Money.parse("PHP 60.00"));
        }
    }

    @Test
    void shouldSayWhatSurelyHappened_whenTheDiskIsReadOnly() throws Exception {
        // given
        try (Platform platform = platform(disk)) {
            platform.enter(invoice().amounts("100.00", "0.00").build());
            disk.fail(1, Integer.MAX_VALUE, false);

            // when
            PostingAnswer answer = platform.ours().open().post(receipt("K1", "40.00"));

            // then
            assertThat(answer).isEqualTo(new NotSent("the folder takes no file: java.io.IOException: step 1 fails"));
            assertThat(platform.looked().open().find(receipt("K1", "40.00").key()))
                    .isEmpty();
            assertThat(outstanding(platform)).isEqualTo(Money.parse("PHP 100.00"));
            disk.heal();
            assertThat(platform.ours().open().post(receipt("K1", "40.00"))).isEqualTo(new Posted("K1"));
            assertThat(takeAll()).isEqualTo(1);
        }
    }

    @Test
    void shouldAnswerOneOfTwo_whenTwoReceiptsOfOneKeyRace() {
        try (Platform platform = platform(new LocalDisk())) {
            platform.enter(invoice().amounts("100.00", "0.00").build());

            // when
            List<PostingAnswer> answers = Together.call(
                    8,
                    () -> platform.ours()
                            .open()
                            .post(receipt("K1", Thread.currentThread().getId() % 2 == 0 ? "40.00" : "41.00")));

            // then
            assertThat(answers)
                    .containsAnyOf(new Posted("K1"))
                    .isSubsetOf(new Posted("K1"), new Refused(PostingRefusal.KEY_REUSED, ""));
            assertThat(platform.names("receipts")).containsExactly("K1.csv");
        }
    }

    private static Money outstanding(Platform platform) {
        return platform.ours().open().invoice("1001").orElseThrow().totals().outstanding();
    }

    /** As an import does that removes what it has read. */
    private int takeAll() throws Exception {
        int taken = 0;
        try (Stream<Path> files = Files.list(folder.resolve("tala/receipts"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                assertThat(Files.readString(file)).contains("\"K1\",\"1\"").endsWith("\r\n");
                Files.delete(file);
                taken++;
            }
        }
        return taken;
    }
}
