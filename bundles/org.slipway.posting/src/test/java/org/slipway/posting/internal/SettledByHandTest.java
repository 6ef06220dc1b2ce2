// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingDesk.ADA;
import static org.slipway.posting.internal.PostingDesk.approved;
import static org.slipway.posting.internal.PostingDesk.inDoubt;
import static org.slipway.posting.internal.PostingDesk.staff;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.RECEIPTS;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Role;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.work.WorkStore.Depth;

/** A person says that the ledger has a receipt. */
final class SettledByHandTest {

    @Test
    void shouldPostTheSlip_whenAPersonSaysThatTheReceiptIsThere() {
        // given
        PostingDesk desk = inDoubt();
        PostingWorld world = desk.world();

        // when
        var outcome = desk.postings().settle(ADA, desk.seen(), " RC\u201377 ", " Seen in the ledger ");

        // then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.state())
                .isInstanceOfSatisfying(
                        SlipState.Posted.class,
                        posted -> assertThat(posted.receiptNumber()).isEqualTo("RC-77"));
        assertThat(world.waiting()).isEqualTo(new Depth(0, 0));
        assertThat(world.reserved().amount()).isEqualTo(Money.parse("PHP 0.00"));
        assertThat(world.database.slips().steps(world.slip().ref()).get(2).by()).contains("ada");
        assertThat(desk.told(AuditAction.RECEIPT_SETTLED)).containsExactly("ada PS-7KQ4-M2 Seen in the ledger");
    }

    @Test
    void shouldWriteDownTheHostsNumber_whenTheHostSaysTheSame() {
        // given
        PostingDesk desk = approved(LOOKUP).there();
        desk.world().ledger.numbers(number -> number.replace('-', '\u2013'));

        // then
        assertThat(desk.settle(ADA, "RC-1")).isEmpty();
        assertThat(((SlipState.Posted) desk.world().state()).receiptNumber()).isEqualTo("RC\u20131");
    }

    @Test
    void shouldRefuse_whenTheHostSaysOtherwise() {
        // given
        PostingDesk desk = approved(LOOKUP);

        // then
        assertThat(desk.settle(ADA, "RC-1")).contains(PostingDecisionRefusal.NOT_IN_LEDGER);
        assertThat(approved(RECEIPTS).settle(ADA, "RC-1")).contains(PostingDecisionRefusal.NOT_IN_LEDGER);
        desk.there();
        assertThat(desk.settle(ADA, "RC-2")).contains(PostingDecisionRefusal.ANOTHER_NUMBER);
        desk.world().ledger.failLookUps(true);
        assertThat(desk.settle(ADA, "RC-1")).contains(PostingDecisionRefusal.HOST_UNAVAILABLE);
        assertThat(desk.world().state()).isInstanceOf(SlipState.Approved.class);
        assertThat(desk.told(AuditAction.RECEIPT_SETTLED)).isEmpty();
    }

    @Test
    void shouldRefuse_whenTheNumberIsNone() {
        PostingDesk desk = approved();

        assertThat(desk.settle(ADA, " \u200b ")).contains(PostingDecisionRefusal.NUMBER_MISSING);
        assertThat(desk.settle(ADA, "9".repeat(65))).contains(PostingDecisionRefusal.NUMBER_TOO_LONG);
        assertThat(desk.settle(ADA, "9".repeat(64))).isEmpty();
    }

    @Test
    void shouldRefuse_whenTheReaderAloneHasApproved() {
        // given
        PostingDesk desk = approved();

        // then
        assertThat(desk.settle(staff("ANA", Role.APPROVER), "RC-1")).contains(PostingDecisionRefusal.OWN_APPROVAL);
        assertThat(desk.postings().look(staff("ana", Role.ADMIN), desk.ref()).map(PostingSides::ownApproval))
                .isEqualTo(Outcome.accepted(true));
        assertThat(desk.settle(ADA, "RC-1")).isEmpty();
    }

    @Test
    void shouldLetOneOfTwoApproversSettle_whenTheOtherHasApprovedToo() {
        assertThat(firstApprovedBy("ben").settle(staff("ana", Role.APPROVER), "RC-1"))
                .isEmpty();
        assertThat(firstApprovedBy("Ana").settle(staff("ana", Role.APPROVER), "RC-1"))
                .contains(PostingDecisionRefusal.OWN_APPROVAL);
    }

    private static PostingDesk firstApprovedBy(String name) {
        PostingWorld world = new PostingWorld();
        world.firstApprove(name);
        world.approve();
        return new PostingDesk(world);
    }
}
