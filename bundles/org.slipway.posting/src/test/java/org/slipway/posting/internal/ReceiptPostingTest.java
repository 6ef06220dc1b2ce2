// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.store.NewsWork;
import org.slipway.testkit.store.Transitions;

/** What is posted for an approved slip, and what becomes of the slip. */
final class ReceiptPostingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final SlipRef SLIP = new SlipRef(new SupplierId("tala"), new SlipCode("PS-7KQ4-M2"));
    private static final Depth NONE = new Depth(0, 0);

    @Test
    void shouldPostAndSettle_whenSlipIsApproved() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);

        // when
        world.drain();

        // then
        assertThat(world.ledger.calls).containsExactly("post");
        assertThat(world.ledger.receipts)
                .containsExactly(new Receipt(
                        new ReceiptKey("slip-PS-7KQ4-M2-HG9O7KLMO0"),
                        new SupplierId("tala"),
                        new CustomerId("C-100"),
                        new ReceiptPayment(
                                Money.parse("PHP 5000.00"),
                                LocalDate.of(2026, 3, 1),
                                "1020",
                                "1234567890123",
                                "Narra Hardware"),
                        List.of(new ReceiptAllocation("1001", Money.parse("PHP 5000.00")))));
        assertThat(world.state()).isEqualTo(new SlipState.Posted(Transitions.DECISION, "RC-1", NOW));
        assertThat(world.reserved()).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 1));
        assertThat(world.waiting()).isEqualTo(NONE);
        assertThat(world.database.auditRows())
                .endsWith(new AuditEntry(
                        new SupplierId("tala"), AuditAction.RECEIPT_POSTED, "posting", "PS-7KQ4-M2", NOW));
        assertThat(world.database.allWork()).endsWith(new Work(NewsWork.KIND, SLIP.supplier(), "PS-7KQ4-M2", "3 POST"));
    }

    @Test
    void shouldGiveTheSlipBackToStaff_whenTheHostRefusesForGood() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.refuseNext(PostingRefusal.PERIOD_CLOSED, "March is closed");

        // when
        world.drain();

        // then
        assertThat(world.state()).isEqualTo(new SlipState.PostingRefused(Transitions.DECISION, "March is closed", NOW));
        assertThat(world.reserved()).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 1));
        assertThat(world.waiting()).isEqualTo(NONE);
        assertThat(world.database.auditRows())
                .endsWith(new AuditEntry(
                        new SupplierId("tala"), AuditAction.RECEIPT_REFUSED, "posting", "PS-7KQ4-M2", NOW));
    }

    @Test
    void shouldPostUnderTheSameKey_whenARefusedSlipIsApprovedAgain() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.refuseNext(PostingRefusal.PERIOD_CLOSED, "");
        world.drain();

        // when
        world.approve();
        world.drain();

        // then
        assertThat(world.ledger.calls).containsExactly("post", "post");
        assertThat(world.ledger.receipts)
                .extracting(Receipt::key)
                .containsExactly(new ReceiptKey("slip-PS-7KQ4-M2-HG9O7KLMO0"));
        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTED);
    }

    @Test
    void shouldTryAgain_whenTheHostCouldNotBeReached() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.refuseTheNextConnection();
        world.drain();
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.waiting()).isEqualTo(new Depth(1, 0));

        // when
        world.drainLater();

        // then
        world.assertPostedOnce();
    }

    @Test
    void shouldPostNothing_whenTheSlipIsNotApprovedAnyMore() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.refuse();

        // when
        world.drain();

        // then
        assertThat(world.ledger.calls).isEmpty();
        assertThat(world.waiting()).isEqualTo(NONE);
        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTING_REFUSED);
    }

    @Test
    void shouldPostNothing_whenTheSlipIsPostedAlready() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        WorkClaim claim = world.claim();
        world.posting().post(claim);

        // when
        WorkResult result = world.posting().post(claim);

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(world.ledger.calls).containsExactly("post");
    }

    @Test
    void shouldTellAPerson_whenThereIsNoSuchSlip() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        SlipRef missing = new SlipRef(new SupplierId("bayview"), new SlipCode("PS-7KQ4-M2"));

        // when
        WorkResult result =
                world.posting().post(new WorkClaim(1, Work.of(WorkKinds.POST_RECEIPT, missing), Attempts.NONE, 1));

        // then
        assertThat(result).isEqualTo(new WorkResult.Parked("there is no slip bayview/PS-7KQ4-M2"));
        assertThat(world.ledger.calls).isEmpty();
    }
}
