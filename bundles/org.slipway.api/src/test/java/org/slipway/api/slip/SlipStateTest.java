// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SlipState.Approved;
import org.slipway.api.slip.SlipState.Decidable;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.FirstApproved;
import org.slipway.api.slip.SlipState.Holdable;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipState.Pending;
import org.slipway.api.slip.SlipState.Posted;
import org.slipway.api.slip.SlipState.PostingRefused;
import org.slipway.api.slip.SlipState.Rejected;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.api.slip.SlipState.Undecided;
import org.slipway.api.slip.SlipState.Withdrawable;
import org.slipway.api.slip.SlipState.Withdrawn;

final class SlipStateTest {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Decision BY_ANA = new Decision("ana", NOON);
    private static final Decision BY_BEN = new Decision("ben", NOON.plusSeconds(60));
    private static final Rejection DUPLICATE = new Rejection(RejectReason.DUPLICATE, "");

    @Test
    void shouldBecomeApprovedOrRejected_whenPending() {
        assertThat(new Pending().approve(BY_ANA)).isEqualTo(new Approved(BY_ANA));
        assertThat(new Pending().reject(BY_ANA, DUPLICATE)).isEqualTo(new Rejected(BY_ANA, DUPLICATE));
    }

    @Test
    void shouldBecomePostedOrRefusedAndKeepTheDecision_whenApproved() {
        assertThat(new Approved(BY_ANA).posted("RC-1", NOON)).isEqualTo(new Posted(BY_ANA, "RC-1", NOON));
        assertThat(new Approved(BY_ANA).refused("closed", NOON)).isEqualTo(new PostingRefused(BY_ANA, "closed", NOON));
    }

    @Test
    void shouldBeDecidedAnew_whenTheHostHadRefused() {
        PostingRefused refused = new PostingRefused(BY_ANA, "closed", NOON);

        assertThat(refused.approve(BY_BEN)).isEqualTo(new Approved(BY_BEN));
        assertThat(refused.reject(BY_BEN, DUPLICATE)).isEqualTo(new Rejected(BY_BEN, DUPLICATE));
    }

    @Test
    void shouldTakeDecisionsWhereLegalOnly_whenAllStatesAreAsked() {
        assertThat(SlipState.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        Decidable.class,
                        Holdable.class,
                        Withdrawable.class,
                        Approved.class,
                        Posted.class,
                        Rejected.class,
                        Withdrawn.class);
        assertThat(Decidable.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Undecided.class, FirstApproved.class);
        assertThat(Undecided.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Pending.class, OnHold.class, PostingRefused.class);
        assertThat(Holdable.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Pending.class, FirstApproved.class);
        assertThat(Withdrawable.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Pending.class, OnHold.class, FirstApproved.class);
    }

    @Test
    void shouldWaitForTheSecond_whenTheFirstHasApproved() {
        FirstApproved first = new Pending().firstApprove(BY_ANA);

        assertThat(first).isEqualTo(new FirstApproved(BY_ANA));
        assertThat(first.decided()).hasValue(NOON);
        assertThat(first.approve(BY_BEN)).isEqualTo(new Approved(BY_BEN));
        assertThat(first.reject(BY_BEN, DUPLICATE)).isEqualTo(new Rejected(BY_BEN, DUPLICATE));
        assertThat(first.hold(BY_BEN, "Which account?")).isEqualTo(new OnHold(BY_BEN, "Which account?"));
        assertThat(first.withdraw(NOON)).isEqualTo(new Withdrawn(NOON));
    }

    @Test
    void shouldWaitForAnAnswerAndComeBack_whenPutOnHold() {
        OnHold held = new Pending().hold(BY_ANA, "Which account?");

        assertThat(held).isEqualTo(new OnHold(BY_ANA, "Which account?"));
        assertThat(held.release()).isEqualTo(new Pending());
        assertThat(held.approve(BY_BEN)).isEqualTo(new Approved(BY_BEN));
    }

    @Test
    void shouldBeWithdrawn_whenNothingIsDecidedYet() {
        assertThat(new Pending().withdraw(NOON)).isEqualTo(new Withdrawn(NOON));
        assertThat(new OnHold(BY_ANA, "Which account?").withdraw(NOON)).isEqualTo(new Withdrawn(NOON));
    }

    @Test
    void shouldHaveAStatusEach_whenAsked() {
        assertThat(new Pending().status()).isEqualTo(SlipStatus.PENDING);
        assertThat(new Approved(BY_ANA).status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(new PostingRefused(BY_ANA, "closed", NOON).status()).isEqualTo(SlipStatus.POSTING_REFUSED);
        assertThat(new Posted(BY_ANA, "RC-1", NOON).status()).isEqualTo(SlipStatus.POSTED);
        assertThat(new Rejected(BY_ANA, DUPLICATE).status()).isEqualTo(SlipStatus.REJECTED);
        assertThat(new OnHold(BY_ANA, "which account?").status()).isEqualTo(SlipStatus.ON_HOLD);
        assertThat(new FirstApproved(BY_ANA).status()).isEqualTo(SlipStatus.FIRST_APPROVED);
        assertThat(new Withdrawn(NOON).status()).isEqualTo(SlipStatus.WITHDRAWN);
    }

    @Test
    void shouldCountAsPending_whenItMayStillBecomeAReceipt() {
        assertThat(Arrays.stream(SlipStatus.values()).filter(SlipStatus::open))
                .containsExactly(
                        SlipStatus.PENDING,
                        SlipStatus.ON_HOLD,
                        SlipStatus.FIRST_APPROVED,
                        SlipStatus.APPROVED,
                        SlipStatus.POSTING_REFUSED);
    }

    @Test
    void shouldBeABug_whenTextsAreOutOfBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(" ", NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision("a".repeat(101), NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rejection(RejectReason.OTHER, "a".repeat(501)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostingRefused(BY_ANA, "", NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostingRefused(BY_ANA, "a".repeat(501), NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Posted(BY_ANA, "", NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Posted(BY_ANA, "a".repeat(65), NOON));
    }
}
