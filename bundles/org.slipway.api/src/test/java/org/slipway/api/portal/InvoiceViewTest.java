// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipState;

final class InvoiceViewTest {

    private static final SupplierId TALA = new SupplierId("tala");
    private static final InvoiceRef INVOICE = new InvoiceRef(TALA, "1001");
    private static final Customer NARRA = new Customer(new CustomerId("C-100"), "Narra Hardware", "");
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final SlipState.Decision BY_ANA = new SlipState.Decision("ana", NOON);
    private static final SlipState PENDING = new SlipState.Pending();
    private static final SlipState APPROVED = new SlipState.Approved(BY_ANA);
    private static final SlipState REFUSED = new SlipState.PostingRefused(BY_ANA, "closed", NOON);
    private static final SlipState POSTED = new SlipState.Posted(BY_ANA, "RC-1", NOON);
    private static final SlipState REJECTED =
            new SlipState.Rejected(BY_ANA, new SlipState.Rejection(RejectReason.DUPLICATE, ""));

    @Test
    void shouldBeZeroPending_whenThereIsNoSlip() {
        assertThat(view("100.00").pending()).isEqualTo(php("0.00"));
        assertThat(view("100.00").stillToPay()).isEqualTo(php("100.00"));
        assertThat(view("100.00").hasPendingSlip()).isFalse();
    }

    @Test
    void shouldCountOpenSlipsOnly_whenSlipsStandDifferently() {
        InvoiceView view = view("100.00", PENDING, APPROVED, REFUSED, POSTED, REJECTED);

        assertThat(view.pending()).isEqualTo(php("30.00"));
        assertThat(view.stillToPay()).isEqualTo(php("70.00"));
    }

    @Test
    void shouldNotGoBelowZero_whenMoreIsPendingThanOwed() {
        assertThat(view("19.99", PENDING, PENDING).stillToPay()).isEqualTo(php("0.00"));
        assertThat(view("20.00", PENDING, PENDING).stillToPay()).isEqualTo(php("0.00"));
    }

    @Test
    void shouldProposeNothing_whenASlipThatMayWaitCanNotBeRead() {
        InvoiceView view = view("100.00", PENDING);
        InvoiceView damaged = with(view, true);

        assertThat(damaged.pendingKnown()).isFalse();
        assertThat(damaged.stillToPay()).isEqualTo(php("0.00"));
        assertThat(with(view, false).pendingKnown()).isTrue();
        assertThat(with(view, false).stillToPay()).isEqualTo(php("90.00"));
    }

    private static InvoiceView with(InvoiceView view, boolean open) {
        DamagedSlip damaged = new DamagedSlip("PS-AAAA-10", "INC-0000-0001", open);
        return new InvoiceView(
                view.supplier(), view.invoice(), view.slips(), List.of(damaged), view.today(), view.latestPayment());
    }

    @Test
    void shouldHaveAPendingSlip_whenOneWaitsForTheSupplier() {
        assertThat(view("100.00", REJECTED, PENDING).hasPendingSlip()).isTrue();
        assertThat(view("100.00", APPROVED, POSTED, REJECTED).hasPendingSlip()).isFalse();
    }

    private static InvoiceView view(String outstanding, SlipState... states) {
        Locality manila = new Locality("PH", Locale.forLanguageTag("en-PH"), ZoneId.of("Asia/Manila"));
        Invoice invoice = new Invoice(
                INVOICE,
                new InvoiceHeader("INV-1001", NARRA, LocalDate.of(2026, 2, 16), LocalDate.of(2026, 3, 18)),
                List.of(),
                new InvoiceTotals(php("100.00"), php("0.00"), php("100.00"), php(outstanding)),
                InvoiceStatus.OPEN);
        return new InvoiceView(
                new Supplier(TALA, "Tala Trading", manila, CurrencyUnit.of("PHP"), ""),
                invoice,
                IntStream.range(0, states.length)
                        .mapToObj(i -> slip("PS-0000-0" + i, states[i]))
                        .toList(),
                LocalDate.of(2026, 3, 4),
                LocalDate.of(2026, 3, 4));
    }

    private static Slip slip(String code, SlipState state) {
        ReceivingAccount account = new ReceivingAccount("1020", "GCash", "Tala Trading", "");
        PaymentMethod method = new PaymentMethod(TALA, new MethodId("gcash"), MethodKind.GCASH, "GCash", account);
        return new Slip(
                new SlipRef(TALA, new SlipCode(code)),
                new SlipOrigin(INVOICE, "INV-1001", NARRA, "payables@narra.example", NOON, Optional.empty()),
                new SlipFigures(
                        LocalDate.of(2026, 3, 1),
                        "Narra",
                        method,
                        "1234567890123",
                        php("10.00"),
                        Settlement.of(new Allocation(INVOICE, "INV-1001", php("10.00")))),
                new Attachment("slip.jpg", FileType.JPEG, 1000, "0".repeat(64)),
                state,
                0);
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
