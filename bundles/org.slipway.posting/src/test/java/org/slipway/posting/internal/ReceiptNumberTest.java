// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.work.WorkStore.Depth;

/** Whatever number a host gives a receipt: it is booked by then, and the slip is settled. */
final class ReceiptNumberTest {

    @Test
    void shouldKeepTheNumberCut_whenTheHostsIsTooLong() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.numbers(number -> number + "x".repeat(61));

        // when
        world.drain();

        // then
        assertThat(world.ledger.receipts).hasSize(1);
        assertThat(world.waiting()).isEqualTo(new Depth(0, 0));
        assertThat(world.state()).extracting("receiptNumber").isEqualTo("RC-1" + "x".repeat(59) + "…");
    }

    @Test
    void shouldKeepTheKeyForANumber_whenTheHostsIsBlank() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.numbers(number -> " \u0000\n");

        // when
        world.drain();

        // then
        assertThat(world.ledger.receipts).hasSize(1);
        assertThat(world.waiting()).isEqualTo(new Depth(0, 0));
        assertThat(world.state()).extracting("receiptNumber").isEqualTo("slip-PS-7KQ4-M2-HG9O7KLMO0");
    }

    @Test
    void shouldBeDone_whenALongNumberIsFoundAgain() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.numbers(number -> number + "x".repeat(61));
        world.ledger.loseTheNextAnswer();
        world.drain();

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "find");
        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTED);
        assertThat(world.parked()).isEmpty();
    }
}
