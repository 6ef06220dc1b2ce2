// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.work.WorkStore.Depth;

/** A repeated posting is refused: perhaps because the first one arrived late, and has paid the invoice. */
final class RefusedInDoubtTest {

    @Test
    void shouldBePosted_whenTheFirstRequestArrivesLateAndTheSecondIsRefused() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.loseTheNextRequest();
        world.drain();
        world.ledger.applyTheFirstAndRefuseNext(Receipts.of(world.slip()));

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "find", "post", "find");
        world.assertPostedOnce();
    }

    @Test
    void shouldBeRefused_whenARepeatedRequestIsRefusedAndNothingArrived() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.loseTheNextRequest();
        world.drain();
        world.ledger.refuseNext(PostingRefusal.PERIOD_CLOSED, "March is closed");

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "find", "post", "find");
        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTING_REFUSED);
        assertThat(world.ledger.receipts).isEmpty();
    }

    @Test
    void shouldLeaveItToAPerson_whenARepeatedRequestIsRefusedAndTheHostHasNoLookUp() {
        // given
        PostingWorld world = approved(UNIQUE_KEY);
        world.ledger.loseTheNextRequest();
        world.drain();
        world.ledger.applyTheFirstAndRefuseNext(Receipts.of(world.slip()));

        // when
        world.drainLater();

        // then
        assertThat(world.waiting()).isEqualTo(new Depth(0, 1));
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.parked())
                .containsExactly("PS-7KQ4-M2: slip PS-7KQ4-M2: the host refused a repeated attempt, and can't tell"
                        + " whether an earlier one was applied: look for receipt slip-PS-7KQ4-M2-HG9O7KLMO0 in its"
                        + " ledger");
    }
}
