// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;

/** Books one receipt within one transaction: all of it, or nothing. */
final class ReceiptBooking {

    private final EntityManager entities;
    private final Books books;
    private final Receipt receipt;
    private final Instant now;

    ReceiptBooking(EntityManager entities, Receipt receipt, Instant now) {
        this.entities = entities;
        this.books = new Books(entities);
        this.receipt = receipt;
        this.now = now;
    }

    PostingAnswer book() {
        Optional<SupplierRow> supplier = books.lockSupplier(receipt.supplier());
        if (supplier.isEmpty()) {
            return refuse(PostingRefusal.OTHER, "no supplier " + receipt.supplier());
        }
        Optional<ReceiptRow> earlier = books.receipt(receipt.supplier(), receipt.key());
        if (earlier.isPresent()) {
            return earlier.get().sameContent(receipt)
                    ? new PostingAnswer.Posted(earlier.get().number())
                    : refuse(PostingRefusal.KEY_REUSED, receipt.key() + " was used for another receipt");
        }
        return check(supplier.get()).orElseGet(() -> write(supplier.get()));
    }

    private Optional<PostingAnswer> check(SupplierRow supplier) {
        if (!supplier.currency().equals(receipt.payment().amount().getCurrencyUnit())) {
            return Optional.of(refuse(PostingRefusal.OTHER, "the books are kept in " + supplier.currency()));
        }
        String account = receipt.payment().receivingAccount();
        boolean known = books.receivingAccounts(receipt.supplier()).stream()
                .anyMatch(row -> row.toReceivingAccount().id().equals(account));
        if (!known) {
            return Optional.of(refuse(PostingRefusal.UNKNOWN_ACCOUNT, "no receiving account " + account));
        }
        return Optional.empty();
    }

    private PostingAnswer write(SupplierRow supplier) {
        JournalEntryRow entry = JournalEntryRow.of(
                        receipt.supplier().value(),
                        receipt.payment().date(),
                        receipt.key().value())
                .debit(receipt.payment().receivingAccount(), receipt.payment().amount());
        for (ReceiptAllocation allocation : receipt.allocations()) {
            InvoiceRef invoice = new InvoiceRef(receipt.supplier(), allocation.invoice());
            if (!books.pay(invoice, receipt.customer(), allocation.amount())) {
                return refuse(invoice);
            }
            entry.credit(Chart.RECEIVABLES, allocation.amount());
        }
        surplus().ifPresent(surplus -> entry.credit(customerCredits(), surplus));
        books.add(entry.balanced());
        String number = supplier.nextReceiptNumber();
        books.add(ReceiptRow.of(receipt, number, now));
        return new PostingAnswer.Posted(number);
    }

    /** What was paid beyond the invoices; the customer's to use later. */
    private Optional<Money> surplus() {
        Money allocated = Money.total(
                receipt.allocations().stream().map(ReceiptAllocation::amount).toList());
        return Optional.of(receipt.payment().amount().minus(allocated)).filter(Money::isPositive);
    }

    private String customerCredits() {
        if (!books.hasAccount(receipt.supplier(), Chart.CUSTOMER_CREDITS)) {
            books.add(AccountRow.of(
                    receipt.supplier().value(), Chart.CUSTOMER_CREDITS, AccountRow.Kind.CUSTOMER_CREDITS));
        }
        return Chart.CUSTOMER_CREDITS;
    }

    private PostingAnswer refuse(InvoiceRef invoice) {
        boolean payable = books.invoice(invoice)
                .map(InvoiceRow::toInvoice)
                .filter(found -> found.header().customer().id().equals(receipt.customer()))
                .filter(Invoice::payable)
                .isPresent();
        return payable
                ? refuse(PostingRefusal.OVER_OUTSTANDING, "invoice " + invoice.invoice() + " owes less")
                : refuse(PostingRefusal.INVOICE_NOT_PAYABLE, "invoice " + invoice.invoice() + " is not payable");
    }

    private PostingAnswer refuse(PostingRefusal reason, String detail) {
        entities.getTransaction().setRollbackOnly();
        return new PostingAnswer.Refused(reason, detail);
    }
}
