// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipEntry;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** What is filled in for a slip that is submitted again, where less is owed by now. Both invoices were of PHP 11,200.00. */
final class RefilledFormTest {

    private static final String OWN = "1001";
    private static final String SECOND = "1002";

    @Test
    void shouldFillInWhatIsLeft_whenLessIsOwedOrMoreIsPending() {
        // given
        FormInvoices now = now(owing(OWN, "8000.00", "1000.00"));

        // then
        assertThat(RefilledForm.of(SlipBuilder.slip().build(), now))
                .isEqualTo(new SlipEntry("2026-03-01", "Narra Hardware", "gcash", "1234567890123", "2200.00"));
    }

    @Test
    void shouldFillInAllOfIt_whenItIsStillOwedExactly() {
        // given
        FormInvoices now = now(owing(OWN, "6000.00", "200.00"));

        // then
        assertThat(RefilledForm.of(SlipBuilder.slip().build(), now).amount()).isEqualTo("5000.00");
    }

    @Test
    void shouldFillInNoAmount_whenNothingIsLeft() {
        // given
        FormInvoices now = now(owing(OWN, "0.00", "11200.00"));

        // when
        SlipEntry entry = RefilledForm.of(SlipBuilder.slip().build(), now);

        // then
        assertThat(entry.amount()).isEmpty();
        assertThat(entry.settlement()).isEqualTo(SettlementEntry.NONE);
        assertThat(entry.referenceNo()).isEqualTo("1234567890123");
    }

    @Test
    void shouldLowerEachPart_whenSeveralInvoicesWerePaid() {
        // given
        FormInvoices now = now(owing(OWN, "8200.00", "0.00"), owing(SECOND, "0.00", "0.00"));

        // when
        SlipEntry entry = RefilledForm.of(both().build(), now);

        // then
        assertThat(entry.amount()).isEqualTo("4000.00");
        assertThat(entry.settlement())
                .isEqualTo(new SettlementEntry(Map.of(OWN, "3000.00", SECOND, "1000.00"), "OTHER", "as agreed"));
    }

    @Test
    void shouldSayNothingOfAnInvoice_whenItIsPaidOrCanNotBePaidHere() {
        // given
        FormInvoices second = now(owing(OWN, "0.00", "11200.00"), owing(SECOND, "0.00", "0.00"));
        FormInvoices own = now(owing(OWN, "0.00", "0.00"));

        // then
        assertThat(RefilledForm.of(both().build(), second).amount()).isEqualTo("1000.00");
        assertThat(RefilledForm.of(both().build(), second).settlement().amounts())
                .isEqualTo(Map.of(SECOND, "1000.00"));
        assertThat(RefilledForm.of(both().build(), own).amount()).isEqualTo("4000.00");
        assertThat(RefilledForm.of(both().build(), own).settlement().amounts()).isEmpty();
    }

    @Test
    void shouldKeepWhatWasPaidInAdvance_onlyWhileTheRestIsStillOwed() {
        // given
        SlipBuilder slip = SlipBuilder.slip().settlement(Settlement.of(part(OWN, "4000.00")));

        // then
        assertThat(RefilledForm.of(slip.build(), now(owing(OWN, "0.00", "0.00")))
                        .amount())
                .isEqualTo("5000.00");
        assertThat(RefilledForm.of(slip.build(), now(owing(OWN, "9000.00", "0.00")))
                        .amount())
                .isEqualTo("2200.00");
    }

    /** PHP 4,000.00 for the one and PHP 1,000.00 for the other. */
    private static SlipBuilder both() {
        return SlipBuilder.slip()
                .settlement(new Settlement(
                        List.of(part(OWN, "4000.00"), part(SECOND, "1000.00")),
                        Optional.of(new ShortPayment(ShortReason.OTHER, "as agreed"))));
    }

    private static Allocation part(String invoice, String amount) {
        return new Allocation(new InvoiceRef(Suppliers.TALA.id(), invoice), "INV-" + invoice, php(amount));
    }

    private static OpenInvoice owing(String invoice, String paid, String pending) {
        return new OpenInvoice(
                InvoiceBuilder.invoice().id(invoice).paid(paid).build().summary(), php(pending));
    }

    private static FormInvoices now(OpenInvoice... open) {
        LocalDate today = LocalDate.of(2026, 3, 2);
        InvoiceView view =
                new InvoiceView(Suppliers.TALA, InvoiceBuilder.invoice().build(), List.of(), today, today);
        return new FormInvoices(view, List.of(open));
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
