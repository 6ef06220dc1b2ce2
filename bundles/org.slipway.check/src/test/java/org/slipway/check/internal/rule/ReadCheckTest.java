// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.check.internal.FactsBuilder.facts;
import static org.slipway.testkit.FakeSlipReader.found;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.check.internal.FileReading;
import org.slipway.spi.file.ReadSlip;
import org.slipway.testkit.FakeSlipReader;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;

/** What is said where the file says something else than was typed. */
final class ReadCheckTest {

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());

    @BeforeEach
    void store() {
        database.slips().submit(NewSlips.of(slip().build()));
    }

    @Test
    void shouldFit_whenTheFileSaysTheSameInOtherWords() {
        // given
        FakeSlipReader reader = new FakeSlipReader(FakeSlipReader::asTyped);

        // when
        CheckResult result = check(reader, Duration.ofSeconds(20)).check(facts().build());

        // then
        assertThat(result.level()).isEqualTo(CheckLevel.GREEN);
        assertThat(result.reason()).isEqualTo("READ_FITS");
        assertThat(result.inputs())
                .containsEntry("amount.read", "PHP 5000.00")
                .containsEntry("amount.where", "page 1")
                .containsEntry("reference.read", "1234 567 890123")
                .containsEntry("date.read", "2026-03-01")
                .containsEntry("payee.read", "TALA TRADING CORP")
                .containsEntry("differs", "");
        assertThat(reader.given()).containsExactly("JPEG of 1000 bytes");
    }

    @Test
    void shouldNameWhatDiffers_whenTheFileSaysSomethingElse() {
        // given
        ReadSlip read = new ReadSlip(
                found(Money.parse("PHP 500.00")), found("999"), found(LocalDate.of(2026, 2, 1)), found("Juan Cruz"));

        // when
        CheckResult result = check(() -> read).check(facts().build());

        // then
        assertThat(result.level()).isEqualTo(CheckLevel.AMBER);
        assertThat(result.reason()).isEqualTo("READ_DIFFERS");
        assertThat(result.inputs()).containsEntry("differs", "amount reference date payee");
    }

    @Test
    void shouldCompareOnlyWhatWasRead_whenThereAreGaps() {
        // given
        ReadSlip amount =
                new ReadSlip(found(Money.parse("PHP 5000.00")), Optional.empty(), Optional.empty(), Optional.empty());

        // then
        assertThat(check(() -> amount).check(facts().build()).reason()).isEqualTo("READ_FITS");
        assertThat(check(() -> ReadSlip.NOTHING).check(facts().build()).reason())
                .isEqualTo("READ_NOTHING");
    }

    @Test
    void shouldSaySo_whenTheReaderFailsOrHangs() {
        // given
        Supplier<ReadSlip> failing = () -> {
            throw new IllegalStateException("no model");
        };
        CountDownLatch never = new CountDownLatch(1);
        ReadCheck hanging = check(
                new FakeSlipReader(() -> {
                    await(never);
                    return ReadSlip.NOTHING;
                }),
                Duration.ofMillis(50));

        // then
        assertThat(check(failing).check(facts().build()).reason()).isEqualTo("READ_FAILED");
        assertThat(hanging.check(facts().build()).reason()).isEqualTo("READ_FAILED");
        assertThat(hanging.check(facts().build()).level()).isEqualTo(CheckLevel.AMBER);
        never.countDown();
        hanging.close();
    }

    private ReadCheck check(Supplier<ReadSlip> answer) {
        return check(new FakeSlipReader(answer), Duration.ofSeconds(20));
    }

    private ReadCheck check(FakeSlipReader reader, Duration budget) {
        return new ReadCheck(new FileReading(reader, database.files(), budget));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
