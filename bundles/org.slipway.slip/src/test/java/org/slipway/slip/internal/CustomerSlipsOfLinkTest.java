// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipState.Pending;
import org.slipway.api.slip.SlipState.Rejected;
import org.slipway.api.slip.SlipState.Withdrawn;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.NewsWork;
import org.slipway.testkit.store.Transitions;

final class CustomerSlipsOfLinkTest {

    private static final Slip SLIP = SlipBuilder.slip().build();
    private static final PortalVisit VISIT =
            new PortalVisit("selector1", SLIP.origin().invoice(), "payables@narra.example");
    private static final PortalVisit OTHER_VISIT =
            new PortalVisit("selector2", new InvoiceRef(Suppliers.TALA.id(), "1002"), "payables@narra.example");

    private final MutableClock clock = MutableClock.standing();
    private final Instant now = clock.instant();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final CustomerSlipsOfLink slips = new CustomerSlipsOfLink(database.slips(), database.slips(), clock);

    @Test
    void shouldFindTheSlip_whenItPaysTheInvoiceOfTheVisit() {
        // given
        Allocation other = new Allocation(OTHER_VISIT.invoice(), "INV-1002", Money.parse("PHP 5000.00"));
        Slip slip = SlipBuilder.slip().settlement(Settlement.of(other)).build();
        store(slip);

        // then
        assertThat(slips.find(VISIT, slip.code())).contains(slip);
        assertThat(slips.find(OTHER_VISIT, slip.code())).contains(slip);
        assertThat(slips.all(OTHER_VISIT)).containsExactly(slip);
    }

    @Test
    void shouldTakeSlipBackWithAuditAndMail_whenItIsPending() {
        // given
        store(SLIP);

        // when
        Outcome<Slip, WithdrawRefusal> outcome = slips.withdraw(VISIT, SLIP.code());

        // then
        assertThat(accepted(outcome).state()).isEqualTo(new Withdrawn(now));
        assertThat(slips.find(VISIT, SLIP.code())).contains(accepted(outcome));
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(), AuditAction.SLIP_WITHDRAWN, "link:selector1", "PS-7KQ4-M2", now));
        assertThat(database.allWork())
                .endsWith(new Work(NewsWork.KIND, Suppliers.TALA.id(), "PS-7KQ4-M2", "2 WITHDRAW"));
    }

    @Test
    void shouldTakeSlipBack_whenItIsOnHold() {
        // given
        store(SLIP);
        database.slips().take(Transitions.hold(SLIP));
        assertThat(find().state()).isEqualTo(new OnHold(Transitions.DECISION, "Which account was it?"));

        // when
        Outcome<Slip, WithdrawRefusal> outcome = slips.withdraw(VISIT, SLIP.code());

        // then
        assertThat(accepted(outcome).state()).isEqualTo(new Withdrawn(now));
    }

    @Test
    void shouldChangeNothing_whenItIsWithdrawnAgain() {
        // given
        store(SLIP);
        Slip first = accepted(slips.withdraw(VISIT, SLIP.code()));
        int rows = database.auditRows().size();
        int work = database.allWork().size();

        // when
        Outcome<Slip, WithdrawRefusal> again = slips.withdraw(VISIT, SLIP.code());

        // then
        assertThat(again).isEqualTo(Outcome.accepted(first));
        assertThat(database.auditRows()).hasSize(rows);
        assertThat(database.allWork()).hasSize(work);
    }

    @Test
    void shouldRefuse_whenStaffHasDecided() {
        // given
        store(SLIP);
        database.slips().take(Transitions.reject(SLIP));

        // when
        Outcome<Slip, WithdrawRefusal> outcome = slips.withdraw(VISIT, SLIP.code());

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(WithdrawRefusal.DECIDED));
        assertThat(find().state()).isInstanceOf(Rejected.class);
    }

    @Test
    void shouldKnowNothing_whenTheSlipIsOfAnotherInvoice() {
        // given
        store(SLIP);

        // when
        Outcome<Slip, WithdrawRefusal> outcome = slips.withdraw(OTHER_VISIT, SLIP.code());

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(WithdrawRefusal.NOT_FOUND));
        assertThat(slips.all(OTHER_VISIT)).isEmpty();
        assertThat(slips.draft(OTHER_VISIT, read(), SLIP.code())).isEmpty();
        assertThat(find().state()).isEqualTo(new Pending());
    }

    @Test
    void shouldFillTheForm_whenARejectedSlipIsSubmittedAgain() {
        // given
        store(SLIP);
        database.slips().take(Transitions.reject(SLIP));

        // when
        Optional<SlipEntry> draft = slips.draft(VISIT, read(), SLIP.code());

        // then
        assertThat(draft).contains(new SlipEntry("2026-03-01", "Narra Hardware", "gcash", "1234567890123", "5000.00"));
    }

    @Test
    void shouldKeepEachPartAndTheReason_whenTheSlipPaidTwoInvoices() {
        // given
        InvoiceRef second = new InvoiceRef(Suppliers.TALA.id(), "1002");
        Settlement both = new Settlement(
                List.of(
                        new Allocation(VISIT.invoice(), "INV-1001", php("4000.00")),
                        new Allocation(second, "INV-1002", php("999.50"))),
                Optional.of(new ShortPayment(ShortReason.OTHER, "The rest is \u20b10.50 of coins")));
        Slip slip = SlipBuilder.slip().settlement(both).build();
        store(slip);
        database.slips().take(Transitions.reject(slip));

        // when
        SlipEntry draft = slips.draft(VISIT, read(), SLIP.code()).orElseThrow();

        // then
        assertThat(draft.settlement())
                .isEqualTo(new SettlementEntry(
                        Map.of("1001", "4000.00", "1002", "999.50"), "OTHER", "The rest is \u20b10.50 of coins"));
    }

    @Test
    void shouldOfferNoDraft_whenTheSlipIsNotRejected() {
        // given
        store(SLIP);

        // when
        Optional<SlipEntry> draft = slips.draft(VISIT, read(), SLIP.code());

        // then
        assertThat(draft).isEmpty();
    }

    @Test
    void shouldOfferADraftOnlyOnce_untilWhatStandsForItIsWithdrawn() {
        // given
        store(SLIP);
        database.slips().take(Transitions.reject(SLIP));
        Slip again = SlipBuilder.slip()
                .code("PS-AAAA-22")
                .replaces("PS-7KQ4-M2")
                .submitted("2026-03-03T01:30:00Z")
                .build();
        store(again);

        // then
        assertThat(slips.draft(VISIT, read(), SLIP.code())).isEmpty();
        assertThat(slips.all(VISIT)).extracting(Slip::code).containsExactly(again.code(), SLIP.code());
        assertThat(slips.all(VISIT).get(0).origin().replaces()).contains(SLIP.code());

        // when
        slips.withdraw(VISIT, again.code());

        // then
        assertThat(slips.draft(VISIT, read(), SLIP.code())).isPresent();
    }

    private void store(Slip slip) {
        database.slips().submit(NewSlips.of(slip));
    }

    /** Two invoices that owe PHP 11,200.00 each, with what is pending of the first. */
    private FormInvoices read() {
        InvoiceView view = new InvoiceView(
                Suppliers.TALA,
                InvoiceBuilder.invoice().build(),
                slips.all(VISIT),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2));
        OpenInvoice second =
                new OpenInvoice(InvoiceBuilder.invoice().id("1002").build().summary(), php("0.00"));
        return new FormInvoices(view, List.of(new OpenInvoice(view.invoice().summary(), view.pending()), second));
    }

    private Slip find() {
        return slips.find(VISIT, SLIP.code()).orElseThrow();
    }

    private static Slip accepted(Outcome<Slip, WithdrawRefusal> outcome) {
        return outcome.fold(slip -> slip, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
