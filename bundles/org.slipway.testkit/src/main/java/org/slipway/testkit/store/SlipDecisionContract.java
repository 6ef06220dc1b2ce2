// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.Suppliers;

/** What every store of slips does with slips that are decided, and with what is reserved on their invoices. */
public abstract class SlipDecisionContract extends SlipContract {

    /** How often eight threads approve at once. */
    protected int rounds() {
        return 3;
    }

    @Test
    void shouldReserve_whenASlipIsApproved() {
        // given
        Slip slip = submitted(slip().build());

        // when
        TransitionAnswer answer =
                slips.take(Transitions.approve(slip, slips.reserved(INVOICE, PHP), Money.parse("PHP 5000.00")));

        // then
        Slip approved = ((TransitionAnswer.Applied) answer).slip();
        assertThat(approved.state()).isEqualTo(new SlipState.Approved(Transitions.DECISION));
        assertThat(approved.version()).isEqualTo(1);
        assertThat(slips.find(TALA, slip.code())).contains(approved);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 5000.00"), 0));
        assertThat(stores.work().depth(WorkKinds.POST_RECEIPT)).isEqualTo(new Depth(1, 0));
        assertThat(stores.work().depth(NewsWork.KIND)).isEqualTo(new Depth(2, 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldRelease_whenTheReceiptIsPosted() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 5000.00");

        // when
        TransitionAnswer answer = slips.take(Transitions.posted(approved));

        // then
        Slip posted = ((TransitionAnswer.Applied) answer).slip();
        assertThat(posted.state())
                .isEqualTo(
                        new SlipState.Posted(Transitions.DECISION, "RC-0007", Instant.parse("2026-03-04T04:00:07Z")));
        assertThat(posted.version()).isEqualTo(2);
        assertThat(slips.find(TALA, posted.code())).contains(posted);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 1));
    }

    @Test
    void shouldComeBackAndBeApprovedAgain_whenTheHostRefusedTheReceipt() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 5000.00");

        // when
        Slip refused = ((TransitionAnswer.Applied) slips.take(Transitions.refused(approved))).slip();

        // then
        assertThat(slips.find(TALA, refused.code())).contains(refused);
        assertThat(refused.status()).isEqualTo(SlipStatus.POSTING_REFUSED);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 1));
        assertThat(approved(refused, "PHP 5000.00").version()).isEqualTo(3);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 5000.00"), 1));
    }

    @Test
    void shouldReserveNothing_whenASlipIsRejected() {
        // given
        Slip slip = submitted(slip().build());

        // when
        Slip rejected = ((TransitionAnswer.Applied) slips.take(Transitions.reject(slip))).slip();

        // then
        assertThat(slips.find(TALA, slip.code())).contains(rejected);
        assertThat(rejected.state()).isEqualTo(Transitions.reject(slip).next());
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 0));
    }

    @Test
    void shouldSayStaleAndChangeNothing_whenTheVersionIsOld() {
        // given
        Slip seen = submitted(slip().build());
        Slip approved = approved(seen, "PHP 5000.00");

        // when
        TransitionAnswer answer = slips.take(Transitions.reject(seen));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.Stale());
        assertThat(slips.find(TALA, seen.code())).contains(approved);
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 5000.00"));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
        assertThat(stores.work().depth(NewsWork.KIND)).isEqualTo(new Depth(2, 0));
    }

    @Test
    void shouldSayStale_whenTheSlipIsOfAnotherSupplier() {
        // given
        submitted(slip().build());
        Slip strange = singaporeSlip().code("PS-7KQ4-M2").build();

        // when
        TransitionAnswer answer = slips.take(Transitions.reject(strange));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.Stale());
        assertThat(slips.find(TALA, strange.code()).orElseThrow().status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldRefuseAndChangeNothing_whenMoreWouldBeReservedThanIsOutstanding() {
        // given
        approved(submitted(slip().amount("PHP 60.00").build()), "PHP 100.00");
        Slip second = submitted(slip().code("PS-AAAA-AA").amount("PHP 40.01").build());

        // when
        TransitionAnswer answer =
                slips.take(Transitions.approve(second, slips.reserved(INVOICE, PHP), Money.parse("PHP 100.00")));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.OverOutstanding());
        assertThat(slips.find(TALA, second.code())).contains(second);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 60.00"), 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(3));
        assertThat(stores.work().depth(WorkKinds.POST_RECEIPT)).isEqualTo(new Depth(1, 0));
    }

    @Test
    void shouldReserveAllThatIsOutstanding_whenTheLastCentFits() {
        // given
        approved(submitted(slip().amount("PHP 60.00").build()), "PHP 100.00");
        Slip second = submitted(slip().code("PS-AAAA-AA").amount("PHP 40.00").build());

        // when
        approved(second, "PHP 100.00");

        // then
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 100.00"), 0));
    }

    @Test
    void shouldSayBalanceMoved_whenSomethingWasReleasedSinceItWasRead() {
        // given
        Slip first = approved(submitted(slip().amount("PHP 60.00").build()), "PHP 100.00");
        Slip second = submitted(slip().code("PS-AAAA-AA").amount("PHP 40.00").build());
        Reserved seen = slips.reserved(INVOICE, PHP);
        slips.take(Transitions.posted(first));

        // when
        TransitionAnswer answer = slips.take(Transitions.approve(second, seen, Money.parse("PHP 100.00")));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.BalanceMoved());
        assertThat(slips.find(TALA, second.code())).contains(second);
    }

    @Test
    void shouldNeverReserveMoreThanIsOutstanding_whenEightApproveAtOnce() {
        for (int round = 1; round <= rounds(); round++) {
            approveByEight("20" + round);
        }
    }

    private void approveByEight(String id) {
        // given
        InvoiceRef invoice = new InvoiceRef(Suppliers.TALA.id(), id);
        List<Slip> waiting = IntStream.range(0, 8)
                .mapToObj(i -> slip().invoice(id)
                        .code("PS-%04d-0%d".formatted(Integer.valueOf(id), i))
                        .amount("PHP 30.00"))
                .map(builder -> submitted(builder.build()))
                .toList();
        AtomicInteger next = new AtomicInteger();

        // when
        List<TransitionAnswer> answers = Together.call(8, () -> {
            Slip mine = waiting.get(next.getAndIncrement());
            Reserved seen = slips.reserved(invoice, PHP);
            return slips.take(Transitions.approve(mine, seen, Money.parse("PHP 100.00")));
        });

        // then
        assertThat(answers)
                .filteredOn(TransitionAnswer.Applied.class::isInstance)
                .hasSize(3);
        assertThat(answers)
                .filteredOn(TransitionAnswer.OverOutstanding.class::isInstance)
                .hasSize(5);
        assertThat(slips.reserved(invoice, PHP)).isEqualTo(new Reserved(Money.parse("PHP 90.00"), 0));
    }

    @Test
    void shouldApplyOnce_whenEightDecideTheSameSlipAtOnce() {
        // given
        Slip slip = submitted(slip().build());
        Reserved seen = slips.reserved(INVOICE, PHP);

        // when
        List<TransitionAnswer> answers =
                Together.call(8, () -> slips.take(Transitions.approve(slip, seen, Money.parse("PHP 50000.00"))));

        // then
        assertThat(answers)
                .filteredOn(TransitionAnswer.Applied.class::isInstance)
                .hasSize(1);
        assertThat(answers).filteredOn(TransitionAnswer.Stale.class::isInstance).hasSize(7);
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 5000.00"));
        assertThat(stores.work().depth(WorkKinds.POST_RECEIPT)).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }
}
