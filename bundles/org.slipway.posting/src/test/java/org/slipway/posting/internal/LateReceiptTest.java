// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import org.junit.jupiter.api.Test;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore.Depth;

/** A posting is refused, and a call that was made before arrives after all. */
final class LateReceiptTest {

    @Test
    void shouldTellAPerson_whenACallIsAppliedAfterALaterOneWasRefused() {
        // given
        PostingWorld world = refused(UNIQUE_KEY, LOOKUP);
        assertThat(look(world, 1))
                .isEqualTo(new WorkResult.NotYet("slip PS-7KQ4-M2: the ledger does not have receipt"
                        + " slip-PS-7KQ4-M2-HG9O7KLMO0: it is looked for again, in case that it arrives late"));

        // when
        world.ledger.receipts.add(Receipts.of(world.slip()));

        // then
        assertThat(look(world, 2))
                .isEqualTo(new WorkResult.Parked("slip PS-7KQ4-M2: the ledger has receipt RC-1, which"
                        + " arrived late, but the slip is POSTING_REFUSED: approve it again, which does not post twice, or"
                        + " correct the ledger"));
    }

    @Test
    void shouldPostItOnce_whenItIsApprovedAgainThen() {
        // given
        PostingWorld world = refused(UNIQUE_KEY, LOOKUP);
        world.ledger.receipts.add(Receipts.of(world.slip()));

        // when
        world.approve();
        world.drain();

        // then
        assertThat(look(world, 3)).isEqualTo(new WorkResult.Done());
        world.assertPostedOnce();
    }

    @Test
    void shouldLeaveItToThePosting_whenItIsApprovedAgain() {
        PostingWorld world = refused(UNIQUE_KEY, LOOKUP);
        world.approve();
        world.ledger.calls.clear();

        assertThat(look(world, 2)).isEqualTo(new WorkResult.Done());
        assertThat(world.ledger.calls).isEmpty();
    }

    @Test
    void shouldTellAPersonAsWell_whenItWasRejectedMeanwhile() {
        PostingWorld world = refused(UNIQUE_KEY, LOOKUP);
        world.reject();
        world.ledger.receipts.add(Receipts.of(world.slip()));

        assertThat(look(world, 7)).isInstanceOf(WorkResult.Parked.class);
        assertThat(world.state().status()).isEqualTo(SlipStatus.REJECTED);
    }

    @Test
    void shouldLookSevenTimes_whenItNeverArrives() {
        PostingWorld world = refused(UNIQUE_KEY, LOOKUP);

        assertThat(look(world, 6)).isInstanceOf(WorkResult.NotYet.class);
        assertThat(look(world, 7)).isEqualTo(new WorkResult.Done());
    }

    @Test
    void shouldWait_whenTheHostIsAway() {
        PostingWorld world = refused(UNIQUE_KEY, LOOKUP);
        world.ledger.failLookUps(true);

        assertThat(look(world, 7)).isInstanceOf(WorkResult.NotSent.class);
    }

    @Test
    void shouldNotLook_whenTheHostHasNoLookUp() {
        PostingWorld world = approved(UNIQUE_KEY);
        world.ledger.refuseNext(PostingRefusal.PERIOD_CLOSED, "March is closed");
        world.drain();

        assertThat(look(world, 1)).isEqualTo(new WorkResult.Done());
        assertThat(world.ledger.calls).containsExactly("post");
    }

    /** A slip whose first request was lost on its way, and whose second one was refused. */
    private static PostingWorld refused(Capability... capabilities) {
        PostingWorld world = approved(capabilities);
        world.ledger.loseTheNextRequest();
        world.drain();
        world.ledger.refuseNext(PostingRefusal.PERIOD_CLOSED, "March is closed");
        world.drainLater();
        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTING_REFUSED);
        assertThat(world.database.work().depth(LateReceipt.KIND)).isEqualTo(new Depth(1, 0));
        return world;
    }

    private static WorkResult look(PostingWorld world, int attempt) {
        WorkClaim.Attempts before = new WorkClaim.Attempts(attempt - 1, AttemptEnd.NONE, 0, 0);
        return new LateReceipt(world.database.slips(), world.ledger)
                .attempt(new WorkClaim(1, LateReceipt.order(world.slip()), before, attempt));
    }
}
