// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.method.NewPaymentMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.host.ledger.LedgerBooks;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;

/**
 * Enters the sample data. What is there already stays as it is, so that it can be run at every start and go on after a
 * failure half-way.
 */
final class SampleEntry {

    private static final String ACTOR = "sample data";

    private final LedgerBooks books;
    private final HostLedger host;
    private final PaymentMethods methods;
    private final InvoiceNotifications notifications;
    private final Clock clock;

    SampleEntry(
            LedgerBooks books,
            HostLedger host,
            PaymentMethods methods,
            InvoiceNotifications notifications,
            Clock clock) {
        this.books = books;
        this.host = host;
        this.methods = methods;
        this.notifications = notifications;
        this.clock = clock;
    }

    void enter() {
        for (SampleSupplier sample : SampleData.SUPPLIERS) {
            books.open(sample.supplier(), sample.accounts());
            sample.methods().forEach(method -> setUp(sample, method));
            LocalDate today = LocalDate.ofInstant(
                    clock.instant(), sample.supplier().locality().zone());
            sample.invoices().forEach(invoice -> enter(sample, invoice, today));
        }
    }

    private void setUp(SampleSupplier sample, SampleSupplier.Method method) {
        methods.setUp(
                new NewPaymentMethod(
                        sample.supplier().id(), method.id(), method.kind(), method.label(), method.account()),
                ACTOR);
    }

    private void enter(SampleSupplier sample, SampleInvoice specimen, LocalDate today) {
        Invoice invoice = specimen.on(today, sample.supplier(), sample.taxPercent());
        if (!books.enter(invoice)) {
            return;
        }
        if (specimen.cancelled()) {
            books.cancel(invoice.ref());
        } else if (specimen.paidPercent() > 0) {
            pay(sample, invoice, specimen.paid(invoice));
        }
        notifications.send(invoice.ref(), ACTOR); // refused where nothing is left to pay, as it should be
    }

    private void pay(SampleSupplier sample, Invoice invoice, Money amount) {
        InvoiceRef ref = invoice.ref();
        PostingAnswer answer = host.post(new Receipt(
                new ReceiptKey("sample-" + ref.invoice()),
                ref.supplier(),
                invoice.header().customer().id(),
                new ReceiptPayment(
                        amount,
                        invoice.header().issued().plusDays(3),
                        sample.accounts().get(0).id(),
                        "OTC " + ref.invoice(),
                        invoice.header().customer().name()),
                List.of(new ReceiptAllocation(ref.invoice(), amount))));
        if (!(answer instanceof PostingAnswer.Posted)) {
            throw new IllegalStateException("sample receipt for " + ref + " was not posted: " + answer);
        }
    }
}
