// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingDesk.ADA;
import static org.slipway.posting.internal.PostingDesk.SEEN;
import static org.slipway.posting.internal.PostingDesk.approved;
import static org.slipway.posting.internal.PostingDesk.inDoubt;
import static org.slipway.posting.internal.PostingDesk.staff;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.RECEIPTS;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.HostAnswer.State;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingRow;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.posting.SeenPosting;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.Suppliers;

/** What people see of receipts in doubt, and what becomes of them when they decide. */
final class StaffPostingsTest {

    @Test
    void shouldListWhatWaitsWithItsSlip_whenSomeIsInDoubt() {
        // given
        PostingDesk desk = inDoubt();

        // when
        List<PostingRow> doubtful = desk.postings().list(ADA, true, Optional.empty());

        // then
        assertThat(doubtful).singleElement().satisfies(row -> {
            assertThat(row.work().progress().parked()).isTrue();
            assertThat(row.slip()).map(Slip::code).contains(desk.world().slip().code());
        });
        assertThat(desk.postings()
                        .list(ADA, false, Optional.of(doubtful.get(0).work().id())))
                .isEmpty();
        assertThat(desk.postings().list(new Staff("ned", Set.of(), SupplierScope.EVERY), false, Optional.empty()))
                .isEmpty();
        assertThat(approved().postings().list(ADA, true, Optional.empty())).isEmpty();
    }

    @Test
    void shouldShowBothSides_whenTheHostListsItsReceipts() {
        // given
        PostingDesk desk = approved(LOOKUP, RECEIPTS).there();

        // when
        PostingSides sides = sides(desk);

        // then
        ReceiptFacts facts = new ReceiptFacts(
                "RC-1",
                Money.parse("PHP 5000.00"),
                LocalDate.parse("2026-03-01"),
                sides.ours().account());
        assertThat(sides.key()).isEqualTo("slip-PS-7KQ4-M2-HG9O7KLMO0");
        assertThat(sides.ours()).isEqualTo(new ReceiptFacts("", facts.amount(), facts.date(), facts.account()));
        assertThat(sides.theirs()).isEqualTo(new HostAnswer(State.FOUND, Optional.of("RC-1"), Optional.of(facts)));
        assertThat(sides.ownApproval()).isFalse();
        assertThat(desk.world().ledger.calls).containsExactly("find", "list");
    }

    @Test
    void shouldSayWhatTheHostCanSay_whenItIsAskedForAReceipt() {
        assertThat(theirs(approved(LOOKUP))).isEqualTo(State.NOT_FOUND);
        assertThat(theirs(approved(RECEIPTS))).isEqualTo(State.NOT_FOUND);
        assertThat(theirs(approved(UNIQUE_KEY))).isEqualTo(State.CANNOT_BE_ASKED);
        PostingDesk away = approved(LOOKUP);
        away.world().ledger.failLookUps(true);
        assertThat(theirs(away)).isEqualTo(State.NO_ANSWER);
    }

    @Test
    void shouldLookAgain_whenAPersonWantsIt() {
        // given
        PostingDesk desk = inDoubt();

        // when
        Outcome<OpenWork, PostingDecisionRefusal> outcome = desk.postings().lookAgain(ADA, desk.seen(), SEEN);

        // then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(desk.world().waiting()).isEqualTo(new Depth(1, 0));
        assertThat(desk.world().claim().inDoubt()).isTrue();
        assertThat(desk.told(AuditAction.WORK_REOPENED))
                .containsExactly("ada post-receipt PS-7KQ4-M2 Seen in the ledger");
    }

    @Test
    void shouldPostAgain_whenAPersonHasTypedThatNoReceiptIsThere() {
        // given
        PostingDesk desk = inDoubt();

        // then
        assertThat(desk.postAgain("")).contains(PostingDecisionRefusal.STATEMENT_MISSING);
        assertThat(desk.postAgain("PS-7KQ4-M3")).contains(PostingDecisionRefusal.STATEMENT_MISSING);
        assertThat(desk.postAgain(" ps-7kq4-m2 ")).isEmpty();
        assertThat(desk.told(AuditAction.WORK_SETTLED)).containsExactly("ada post-receipt PS-7KQ4-M2 " + SEEN);
        desk.world().drain();
        assertThat(desk.world().state()).isInstanceOf(SlipState.Posted.class);
        assertThat(desk.world().ledger.receipts).hasSize(1);
    }

    @Test
    void shouldNotPostAgain_whenTheHostHasTheReceiptOrIsSilent() {
        // given
        PostingDesk desk = approved(LOOKUP).there();

        // then
        assertThat(desk.postAgain("PS-7KQ4-M2")).contains(PostingDecisionRefusal.IN_LEDGER);
        desk.world().ledger.failLookUps(true);
        assertThat(desk.postAgain("PS-7KQ4-M2")).contains(PostingDecisionRefusal.HOST_UNAVAILABLE);
        assertThat(desk.told(AuditAction.WORK_SETTLED)).isEmpty();
    }

    @Test
    void shouldGiveTheSlipBackToStaff_whenAPostingIsGivenUp() {
        // given
        PostingDesk desk = approved(LOOKUP);
        desk.world().ledger.refuseTheNextConnection();
        desk.world().drain();
        desk.world().ledger.failLookUps(true);

        // when
        Outcome<OpenWork, PostingDecisionRefusal> outcome =
                desk.postings().giveUp(ADA, desk.seen(), "The platform is being moved");

        // then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(desk.world().state())
                .isInstanceOfSatisfying(
                        SlipState.PostingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("The platform is being moved"));
        assertThat(desk.world().waiting()).isEqualTo(new Depth(0, 0));
        assertThat(desk.world().reserved().amount()).isEqualTo(Money.parse("PHP 0.00"));
        assertThat(desk.told(AuditAction.RECEIPT_GIVEN_UP))
                .containsExactly("ada PS-7KQ4-M2 The platform is being moved");
    }

    @Test
    void shouldNotGiveUp_whenTheReceiptMayBeThere() {
        // given
        PostingDesk silent = inDoubt(LOOKUP);
        silent.world().ledger.failLookUps(true);
        PostingDesk there = approved(LOOKUP).there();

        // then
        assertThat(inDoubt().giveUp(SEEN)).contains(PostingDecisionRefusal.IN_DOUBT);
        assertThat(silent.giveUp(SEEN)).contains(PostingDecisionRefusal.HOST_UNAVAILABLE);
        assertThat(there.giveUp(SEEN)).contains(PostingDecisionRefusal.IN_LEDGER);
        silent.world().ledger.failLookUps(false);
        assertThat(silent.giveUp(SEEN)).as("the host says that it has none").isEmpty();
    }

    @Test
    void shouldRefuseEveryDecision_whenItIsNotTheReaders() {
        // given
        PostingDesk desk = approved();
        Staff bayview = new Staff("bo", Set.of(Role.ADMIN), SupplierScope.of(Suppliers.BAYVIEW.id()));
        SeenPosting unknown = new SeenPosting(new WorkRef(Suppliers.TALA.id(), 999), 0);

        // then
        assertThat(desk.each(staff("vic", Role.VIEWER), desk.seen(), SEEN))
                .containsOnly(PostingDecisionRefusal.NOT_ALLOWED);
        assertThat(desk.each(bayview, desk.seen(), SEEN)).containsOnly(PostingDecisionRefusal.NOT_FOUND);
        assertThat(desk.each(ADA, unknown, SEEN)).containsOnly(PostingDecisionRefusal.NOT_FOUND);
        assertThat(desk.each(ADA, SeenPosting.of(desk.work("news")), SEEN))
                .containsOnly(PostingDecisionRefusal.NOT_FOUND);
        assertThat(desk.each(ADA, desk.seen(), " ")).containsOnly(PostingDecisionRefusal.REASON_MISSING);
        assertThat(desk.each(ADA, desk.seen(), "x".repeat(501))).containsOnly(PostingDecisionRefusal.REASON_TOO_LONG);
        assertThat(desk.postings().look(bayview, desk.ref()))
                .isEqualTo(Outcome.refused(PostingDecisionRefusal.NOT_FOUND));
        assertThat(desk.postings().look(new Staff("ned", Set.of(), SupplierScope.EVERY), desk.ref()))
                .isEqualTo(Outcome.refused(PostingDecisionRefusal.NOT_ALLOWED));
    }

    @Test
    void shouldRefuseEveryDecision_whenAWorkerIsAtItOrWasSince() {
        // given
        PostingDesk desk = approved();
        SeenPosting before = desk.seen();
        desk.world().ledger.loseTheNextRequest();
        desk.world()
                .ledger
                .whileOnTheWay(() -> assertThat(desk.each(ADA, desk.seen(), SEEN))
                        .containsExactly(
                                PostingDecisionRefusal.BUSY,
                                PostingDecisionRefusal.BUSY,
                                PostingDecisionRefusal.BUSY,
                                PostingDecisionRefusal.IN_DOUBT));

        // when
        desk.world().drain();

        // then
        assertThat(desk.world().ledger.calls).containsExactly("post");
        assertThat(desk.each(ADA, before, SEEN)).containsOnly(PostingDecisionRefusal.BUSY);
        assertThat(desk.world().state()).isInstanceOf(SlipState.Approved.class);
    }

    @Test
    void shouldRefuseWhatIsAboutTheSlip_whenItIsNotApprovedAnyMore() {
        // given
        PostingDesk desk = approved();
        desk.world().refuse();

        // then
        assertThat(desk.settle(ADA, "RC-1")).contains(PostingDecisionRefusal.NOT_APPROVED);
        assertThat(desk.postAgain("PS-7KQ4-M2")).contains(PostingDecisionRefusal.NOT_APPROVED);
        assertThat(desk.giveUp(SEEN)).contains(PostingDecisionRefusal.NOT_APPROVED);
        assertThat(desk.postings().look(ADA, desk.ref())).isInstanceOf(Outcome.Accepted.class);
    }

    private static State theirs(PostingDesk desk) {
        return sides(desk).theirs().state();
    }

    private static PostingSides sides(PostingDesk desk) {
        return desk.postings()
                .look(staff("vic", Role.VIEWER), desk.ref())
                .fold(Optional::of, refusal -> Optional.<PostingSides>empty())
                .orElseThrow();
    }
}
