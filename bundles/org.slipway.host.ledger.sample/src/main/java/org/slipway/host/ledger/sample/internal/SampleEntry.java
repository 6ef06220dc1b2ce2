// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceAnnouncements;
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

    private final LedgerBooks books;
    private final HostLedger host;
    private final SampleMethods methods;
    private final InvoiceAnnouncements announcements;
    private final Clock clock;
    private final Set<InvoiceRef> unnotified = new HashSet<>();

    SampleEntry(
            LedgerBooks books,
            HostLedger host,
            SampleMethods methods,
            InvoiceAnnouncements announcements,
            Clock clock) {
        this.books = books;
        this.host = host;
        this.methods = methods;
        this.announcements = announcements;
        this.clock = clock;
    }

    void enter() {
        for (SampleSupplier sample : SampleData.SUPPLIERS) {
            books.open(sample.supplier(), sample.accounts());
            methods.enter(sample);
            LocalDate today = LocalDate.ofInstant(
                    clock.instant(), sample.supplier().locality().zone());
            sample.invoices().forEach(invoice -> enter(sample, invoice, today));
        }
    }

    private void enter(SampleSupplier sample, SampleInvoice specimen, LocalDate today) {
        Invoice invoice = specimen.on(today, sample.supplier(), sample.taxPercent());
        if (books.enter(invoice)) {
            unnotified.add(invoice.ref());
        }
        if (specimen.cancelled()) {
            books.cancel(invoice.ref());
        } else if (specimen.paidPercent() > 0) {
            pay(sample, invoice, specimen.paid(invoice));
        }
        if (unnotified.contains(invoice.ref())) {
            announcements.announce(List.of(invoice.ref())); // not mailed where nothing is left to pay
            unnotified.remove(invoice.ref());
        }
    }

    private void pay(SampleSupplier sample, Invoice invoice, Money amount) {
        ReceiptKey key = new ReceiptKey("sample-" + invoice.ref().invoice());
        if (host.find(invoice.ref().supplier(), key).isEmpty()) {
            requirePosted(host.post(receipt(key, sample, invoice, amount)));
        }
    }

    private static Receipt receipt(ReceiptKey key, SampleSupplier sample, Invoice invoice, Money amount) {
        InvoiceRef ref = invoice.ref();
        return new Receipt(
                key,
                ref.supplier(),
                invoice.header().customer().id(),
                new ReceiptPayment(
                        amount,
                        invoice.header().issued().plusDays(3),
                        sample.accounts().get(0).id(),
                        "OTC " + ref.invoice(),
                        invoice.header().customer().name()),
                List.of(new ReceiptAllocation(ref.invoice(), amount)));
    }

    /** What was perhaps not posted is looked up and posted again at the next attempt; a refusal is a fault of the sample. */
    private static void requirePosted(PostingAnswer answer) {
        if (answer instanceof PostingAnswer.Posted) {
            return;
        }
        IllegalStateException trouble = new IllegalStateException("a sample receipt was not posted: " + answer);
        if (answer instanceof PostingAnswer.Refused) {
            throw trouble;
        }
        throw new UnavailableException("host ledger", trouble);
    }
}
