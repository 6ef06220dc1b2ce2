// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.store.Transitions;

/** One receipt and no second, whatever is lost on the way and whoever else works on it. */
final class PostedOnceTest {

    @Test
    void shouldPostOnce_whenTheAnswerIsLost() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.loseTheNextAnswer();
        world.drain();
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "find");
        world.assertPostedOnce();
    }

    @Test
    void shouldPostOnce_whenTheAnswerIsLostAndTheHostHasNoUniqueKey() {
        // given
        PostingWorld world = approved(LOOKUP);
        world.ledger.loseTheNextAnswer();
        world.drain();

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("find", "post", "find");
        world.assertPostedOnce();
    }

    @Test
    void shouldPostOnce_whenTheAnswerIsLostAndTheHostHasNoLookUp() {
        // given
        PostingWorld world = approved(UNIQUE_KEY);
        world.ledger.loseTheNextAnswer();
        world.drain();

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "post");
        world.assertPostedOnce();
    }

    @Test
    void shouldPostAgain_whenTheRequestWasLostAndTheHostHasAUniqueKey() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.loseTheNextRequest();
        world.drain();

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "find", "post");
        world.assertPostedOnce();
    }

    @Test
    void shouldLeaveItToAPerson_whenTheRequestWasLostAndTheHostHasNoUniqueKey() {
        // given
        PostingWorld world = approved(LOOKUP);
        world.ledger.loseTheNextRequest();
        world.drain();

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("find", "post", "find");
        assertThat(world.ledger.receipts).isEmpty();
        assertThat(world.waiting()).isEqualTo(new Depth(0, 1));
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.reserved()).isEqualTo(new Reserved(Money.parse("PHP 5000.00"), 0));
    }

    @Test
    void shouldLeaveItToAPerson_whenTheHostCanDoNothing() {
        // given
        PostingWorld world = approved();
        world.ledger.loseTheNextAnswer();
        world.drain();

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post");
        assertThat(world.ledger.receipts).hasSize(1);
        assertThat(world.waiting()).isEqualTo(new Depth(0, 1));
    }

    @Test
    void shouldNotPost_whenTheLookUpDoesNotAnswer() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.loseTheNextAnswer();
        world.drain();
        world.ledger.failLookUps(true);
        world.drainLater();
        assertThat(world.ledger.calls).containsExactly("post", "find");
        assertThat(world.waiting()).isEqualTo(new Depth(1, 0));

        // when
        world.ledger.failLookUps(false);
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "find", "find");
        world.assertPostedOnce();
    }

    @Test
    void shouldPostOnce_whenTheNodeDiesBetweenPostingAndSettling() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(() -> world.database.outOfReach(true));
        world.drain();
        world.database.outOfReach(false);
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.ledger.receipts).hasSize(1);

        // when
        world.clock.advance(PostingWorld.LEASE);
        world.drain();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "find");
        world.assertPostedOnce();
    }

    @Test
    void shouldPostOnce_whenTwoWorkersHoldTheClaim() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        WorkClaim first = world.claim();
        world.clock.advance(PostingWorld.LEASE);
        WorkClaim second = world.claim();
        world.ledger.whileOnTheWay(
                () -> assertThat(world.posting().post(second)).isEqualTo(new WorkResult.Done()));

        // when
        WorkResult result = world.posting().post(first);

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(world.ledger.calls).containsExactly("post", "find", "post");
        assertThat(world.ledger.receipts).hasSize(1);
        assertThat(world.state())
                .isEqualTo(new SlipState.Posted(Transitions.DECISION, "RC-1", Instant.parse("2026-03-02T01:31:00Z")));
        assertThat(world.reserved()).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 1));
        assertThat(world.audit())
                .containsExactly(AuditAction.SLIP_SUBMITTED, AuditAction.SLIP_APPROVED, AuditAction.RECEIPT_POSTED);
    }

    @Test
    void shouldPostOnce_whenTwoWorkersHoldTheClaimAndTheHostHasNoUniqueKey() {
        // given
        PostingWorld world = approved(LOOKUP);
        WorkClaim first = world.claim();
        world.clock.advance(PostingWorld.LEASE);
        WorkClaim second = world.claim();
        world.ledger.whileOnTheWay(
                () -> assertThat(world.posting().post(second)).isInstanceOf(WorkResult.Parked.class));

        // when
        WorkResult result = world.posting().post(first);

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(world.ledger.receipts).hasSize(1);
        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTED);
    }

    @Test
    void shouldPostOnce_whenTheConnectionWasRefusedAndTheHostCanDoNothing() {
        // given
        PostingWorld world = approved();
        world.ledger.refuseTheNextConnection();
        world.drain();
        assertThat(world.waiting()).isEqualTo(new Depth(1, 0));

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "post");
        assertThat(world.waiting()).isEqualTo(new Depth(0, 0));
        world.assertPostedOnce();
    }

    @Test
    void shouldPostOnce_whenTheConnectionWasRefusedAndTheHostHasNoUniqueKey() {
        // given
        PostingWorld world = approved(LOOKUP);
        world.ledger.refuseTheNextConnection();
        world.drain();

        // when
        world.drainLater();

        // then
        assertThat(world.ledger.calls).containsExactly("find", "post", "find", "post");
        assertThat(world.waiting()).isEqualTo(new Depth(0, 0));
        world.assertPostedOnce();
    }

    @Test
    void shouldLeaveItToAPerson_whenANodeDiedWithTheClaimAndTheHostCanDoNothing() {
        // given
        PostingWorld world = approved();
        WorkClaim lost = world.claim();
        assertThat(lost.inDoubt()).isFalse();

        // when
        world.clock.advance(PostingWorld.LEASE);
        world.drain();

        // then
        assertThat(world.ledger.calls).isEmpty();
        assertThat(world.waiting()).isEqualTo(new Depth(0, 1));
        assertThat(world.parked())
                .containsExactly("PS-7KQ4-M2: slip PS-7KQ4-M2: an earlier attempt may have posted receipt"
                        + " slip-PS-7KQ4-M2-HG9O7KLMO0, and this host can't rule out a second one: look into its"
                        + " ledger");
    }

    @Test
    void shouldStayInDoubt_whenAConnectionIsRefusedAfterAnAnswerWasLost() {
        // given
        PostingWorld world = approved(UNIQUE_KEY);
        world.ledger.loseTheNextAnswer();
        world.ledger.refuseTheNextConnection();
        world.drain();

        // when
        world.drainLater();

        // then
        world.clock.advance(PostingWorld.LEASE);
        assertThat(world.claim().inDoubt()).isTrue();
    }
}
