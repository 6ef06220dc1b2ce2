// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.posting.internal.ComparedWorld.NOON;
import static org.slipway.posting.internal.ComparedWorld.TALA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.ReceiptKey;

/** How much of the host's ledger is held at once. */
final class LedgerStretchTest {

    private final ListedLedger ledger = new ListedLedger();

    @Test
    void shouldReadAPageOnce_whenInstantsAreTheSameAtItsSeam() {
        // given
        fill(2_500, Duration.ofSeconds(1), 3);

        // when
        LedgerStretch stretch = LedgerStretch.read(ledger, TALA, NOON, NOON.plusSeconds(9_000));

        // then
        assertThat(stretch.complete()).isTrue();
        assertThat(stretch.receipts()).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(ledger.lists).isEqualTo(3);
        assertThat(stretch.end(NOON, NOON.plusSeconds(9_000))).isEqualTo(NOON.plusSeconds(9_000));
    }

    @Test
    void shouldReadNoFurther_whenTheEndIsReached() {
        // given
        fill(5_000, Duration.ofSeconds(1), 1);

        // when
        LedgerStretch stretch = LedgerStretch.read(ledger, TALA, NOON, NOON.plusSeconds(1_500));

        // then
        assertThat(stretch.receipts()).hasSize(1_500);
        assertThat(ledger.lists).isEqualTo(2);
    }

    @Test
    void shouldEndEarly_whenThereIsMoreThanIsHeld() {
        // given
        fill(12_000, Duration.ofSeconds(1), 1);

        // when
        LedgerStretch stretch = LedgerStretch.read(ledger, TALA, NOON, NOON.plusSeconds(99_999));

        // then
        assertThat(stretch.complete()).isFalse();
        assertThat(stretch.receipts()).hasSizeBetween(10_000, 11_000);
        Instant last = stretch.receipts().get(stretch.receipts().size() - 1).posted();
        assertThat(stretch.end(NOON, NOON.plusSeconds(99_999))).isEqualTo(last.minusSeconds(900));
        assertThatThrownBy(() -> stretch.end(last, NOON.plusSeconds(99_999)))
                .isInstanceOf(CrowdedLedgerException.class);
    }

    @Test
    void shouldGiveUp_whenAThousandAreOfOneInstant() {
        // given
        fill(1_001, Duration.ZERO, 1);

        // then
        assertThatThrownBy(() -> LedgerStretch.read(ledger, TALA, NOON, NOON.plusSeconds(9)))
                .isInstanceOf(CrowdedLedgerException.class)
                .hasMessageContaining("1000 receipts of one instant");
    }

    /** So many of one instant, then some time, and so on. */
    private void fill(int count, Duration apart, int together) {
        for (int i = 0; i < count; i++) {
            ledger.books.add(new PostedReceipt(
                    "RC-" + i,
                    new ReceiptKey("slip-" + i),
                    Money.parse("PHP 1.00"),
                    LocalDate.EPOCH,
                    "1010",
                    NOON.plus(apart.multipliedBy(i / together))));
        }
    }
}
