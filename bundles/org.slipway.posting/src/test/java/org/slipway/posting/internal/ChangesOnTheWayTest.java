// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore.Depth;

/** What happens when a slip changes while its receipt is on the way to the host. */
final class ChangesOnTheWayTest {

    @Test
    void shouldSettle_whenTheSlipWasRefusedAndApprovedAgainWhileItWasPosted() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(() -> {
            world.refuse();
            world.approve();
        });

        // when
        world.drain();

        // then
        world.assertPostedOnce();
        assertThat(world.ledger.calls).containsExactly("post");
    }

    @Test
    void shouldTellAPerson_whenTheSlipWasRejectedWhileItWasPosted() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(() -> {
            world.refuse();
            world.reject();
        });

        // when
        WorkResult result = world.posting().post(world.claim());

        // then
        assertThat(result)
                .isEqualTo(new WorkResult.Parked("slip PS-7KQ4-M2: the ledger has receipt RC-1, but the slip is"
                        + " REJECTED: correct the ledger or tell the customer"));
    }

    @Test
    void shouldTellAPerson_whenTheSlipWasRejectedWhileAnOvertakenWorkerPosted() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        WorkClaim overtaken = world.claim();
        world.ledger.whileOnTheWay(() -> {
            world.clock.advance(PostingWorld.LEASE);
            world.refuse();
            world.reject();
            world.drain();
        });

        // when
        world.line().settle(overtaken, world.posting().post(overtaken));

        // then
        assertThat(world.ledger.receipts).hasSize(1);
        assertThat(world.state().status()).isEqualTo(SlipStatus.REJECTED);
        assertThat(world.waiting()).isEqualTo(new Depth(0, 1));
        assertThat(world.parked())
                .containsExactly("PS-7KQ4-M2: slip PS-7KQ4-M2: the ledger has receipt RC-1, but the slip is REJECTED:"
                        + " correct the ledger or tell the customer");
    }

    /** To the first the host refuses what it has just taken from the second, which ends before it can say so. */
    @Test
    void shouldBelieveNoRefusal_whenTheWorkerWasOvertaken() {
        // given
        PostingWorld world = approved(UNIQUE_KEY);
        WorkClaim overtaken = world.claim();
        world.ledger.whileOnTheWay(() -> {
            world.clock.advance(PostingWorld.LEASE);
            world.claim();
            world.ledger.receipts.add(Receipts.of(world.slip()));
        });
        world.ledger.refuseNext(PostingRefusal.PERIOD_CLOSED, "March is closed");

        // when
        world.line().settle(overtaken, world.posting().post(overtaken));

        // then
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);
        world.clock.advance(PostingWorld.LEASE);
        world.drain();
        world.assertPostedOnce();
    }

    @Test
    void shouldTryAgain_whenTheSlipHasChangedWhileTheHostRefusedIt() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(() -> {
            world.refuse();
            world.approve();
        });
        world.ledger.refuseNext(PostingRefusal.UNKNOWN_ACCOUNT, "");

        // when
        WorkResult result = world.posting().post(world.claim());

        // then
        assertThat(result)
                .isEqualTo(new WorkResult.Refused(
                        "slip PS-7KQ4-M2 has changed, or another worker has taken it over, while the host refused it:"
                                + " UNKNOWN_ACCOUNT"));
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);
    }
}
