// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

final class LiveInvoicePortalTest {

    private static final PortalVisit VISIT = visit("1001");

    private final MutableClock clock = MutableClock.at("2026-03-02T16:00:00Z");
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host =
            new FakeHostLedger().with(Suppliers.TALA).with(invoice().build());
    private boolean offered = true;
    private final LiveInvoicePortal portal = portal(host);

    @Test
    void shouldTakePaymentsOfTheNextDay_whenItHasBegunInKiritimati() {
        clock.set(Instant.parse("2026-03-02T09:59:59Z"));
        assertThat(portal.view(VISIT).orElseThrow().latestPayment()).isEqualTo(LocalDate.of(2026, 3, 2));

        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(portal.view(VISIT).orElseThrow().latestPayment()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(portal.view(VISIT).orElseThrow().today()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void shouldShowTheInvoiceWithItsSlips_whenVisited() {
        // given
        Slip first = submitted(slip().submitted("2026-03-02T01:00:00Z").build());
        Slip second = submitted(
                slip().code("PS-0000-01").submitted("2026-03-02T02:00:00Z").build());
        submitted(slip().code("PS-0000-02").invoice("1002").build());

        // when
        InvoiceView view = portal.view(VISIT).orElseThrow();

        // then
        LocalDate inManila = LocalDate.of(2026, 3, 3);
        LocalDate inKiritimati = LocalDate.of(2026, 3, 3);
        assertThat(view)
                .isEqualTo(new InvoiceView(
                        Suppliers.TALA, invoice().build(), List.of(second, first), inManila, inKiritimati));
    }

    @Test
    void shouldShowWhatIsOwedNow_whenTheHostGotMoney() {
        // given
        portal.view(VISIT);
        host.with(invoice().paid("11000.00").build());

        // when
        InvoiceView view = portal.view(VISIT).orElseThrow();

        // then
        assertThat(view.invoice().totals().outstanding()).isEqualTo(Money.parse("PHP 200.00"));
    }

    @Test
    void shouldShowNothing_whenTheHostHasForgotten() {
        assertThat(portal.view(visit("9999"))).isEmpty();
        assertThat(portal(new FakeHostLedger()).view(VISIT)).isEmpty();
    }

    @Test
    void shouldSaySo_whenAPartIsMissing() {
        host.outOfReach(true);
        assertThatThrownBy(() -> portal.view(VISIT)).isInstanceOf(UnavailableException.class);

        host.outOfReach(false);
        database.outOfReach(true);
        assertThatThrownBy(() -> portal.view(VISIT)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldListOpenInvoicesOfTheCustomerEarliestDueFirst_whenAskedWhatOnePaymentMayPay() {
        // given
        Invoice early = invoice().id("1003").dates("2026-01-02", "2026-02-02").build();
        host.with(early)
                .with(invoice()
                        .id("1004")
                        .paid("11200.00")
                        .status(InvoiceStatus.PAID)
                        .build())
                .with(invoice()
                        .id("1005")
                        .customer(new Customer(new CustomerId("C-999"), "Molave", "ap@molave.example"))
                        .build());
        submitted(slip().build());
        submitted(
                slip().code("PS-0000-01").invoice("1003").amount("PHP 20000.00").build());

        // when
        List<OpenInvoice> open = open(Optional.empty());

        // then
        assertThat(open)
                .containsExactly(
                        new OpenInvoice(early.summary(), Money.parse("PHP 20000.00")),
                        new OpenInvoice(invoice().build().summary(), Money.parse("PHP 5000.00")));
        assertThat(open)
                .extracting(OpenInvoice::stillToPay)
                .containsExactly(Money.parse("PHP 0.00"), Money.parse("PHP 6200.00"));
    }

    @Test
    void shouldListTheOwnInvoiceOnly_whenTheHostTakesNoReceiptOverSeveral() {
        // given
        host.with(invoice().id("1003").build()).capable(Set.of(Capability.UNIQUE_KEY));

        // then
        assertThat(open(Optional.empty()))
                .containsExactly(new OpenInvoice(invoice().build().summary(), Money.parse("PHP 0.00")));
    }

    @Test
    void shouldListNothing_whenTheOwnInvoiceIsNotPayable() {
        // given
        host.with(invoice().id("1003").build())
                .with(invoice().status(InvoiceStatus.CANCELLED).build());

        // then
        assertThat(open(Optional.empty())).isEmpty();
        assertThat(portal.view(visit("9999"))).isEmpty();
    }

    @Test
    void shouldListTheOwnInvoiceOnly_whenTheSupplierOffersNoOthers() {
        // given
        offered = false;
        host.with(invoice().id("1003").build());

        // then
        assertThat(open(Optional.empty()))
                .extracting(open -> open.invoice().ref().invoice())
                .containsExactly("1001");
        assertThat(open(Optional.of(new SlipCode("PS-ZZZZ-ZZ"))))
                .extracting(open -> open.invoice().ref().invoice())
                .containsExactly("1001");
    }

    @Test
    void shouldListWhatARejectedSlipPays_whenThePaymentStandsForIt() {
        // given
        offered = false;
        host.with(invoice().id("1003").build()).with(invoice().id("1004").build());
        Slip rejected = submitted(overBoth("PS-0000-01"));
        Slip pending = submitted(overBoth("PS-0000-02"));
        database.slips().take(Transitions.reject(rejected));

        // then
        assertThat(open(Optional.of(rejected.code())))
                .extracting(open -> open.invoice().ref().invoice())
                .containsExactlyInAnyOrder("1001", "1003");
        assertThat(open(Optional.of(pending.code())))
                .extracting(open -> open.invoice().ref().invoice())
                .containsExactly("1001");
        assertThat(open(Optional.empty())).hasSize(1);
    }

    @Test
    void shouldReadNothingAgain_whenTheOwnInvoiceIsListedAlone() {
        // given
        offered = false;
        submitted(slip().amount("PHP 5000.00").build());
        InvoiceView view = portal.view(VISIT).orElseThrow();
        database.outOfReach(true);

        // when
        List<OpenInvoice> open = portal.openInvoices(view, Optional.empty());

        // then
        assertThat(open).containsExactly(new OpenInvoice(invoice().build().summary(), Money.parse("PHP 5000.00")));
    }

    private static Slip overBoth(String code) {
        return slip().code(code)
                .settlement(new Settlement(
                        List.of(
                                new Allocation(VISIT.invoice(), "INV-1001", Money.parse("PHP 3000.00")),
                                new Allocation(visit("1003").invoice(), "INV-1003", Money.parse("PHP 2000.00"))),
                        Optional.empty()))
                .build();
    }

    private List<OpenInvoice> open(Optional<SlipCode> replaces) {
        return portal.openInvoices(portal.view(VISIT).orElseThrow(), replaces);
    }

    private LiveInvoicePortal portal(HostLedger ledger) {
        SupplierProfile plain = SupplierProfile.PLAIN;
        return new LiveInvoicePortal(
                ledger,
                new LiveInvoicePortal.Kept(database.slips(), database.slips()),
                supplier -> new SupplierProfile(false, offered, plain.look(), plain.sender()),
                clock);
    }

    private Slip submitted(Slip slip) {
        database.slips().submit(NewSlips.of(slip));
        return slip;
    }

    static PortalVisit visit(String invoice) {
        return new PortalVisit(
                "AAECAwQFBgcICQoLDA0ODw", new InvoiceRef(Suppliers.TALA.id(), invoice), "payables@narra.example");
    }
}
