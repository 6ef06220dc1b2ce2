// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/** Writes into the books what is known to be sound and not there yet, within one transaction. */
final class BookWriting {

    private final Books books;
    private final Entered entered;

    BookWriting(Books books, Entered entered) {
        this.books = books;
        this.entered = entered;
    }

    /** With its chart of accounts. */
    void open(Supplier supplier) {
        String id = supplier.id().value();
        books.add(SupplierRow.of(supplier, entered));
        books.add(AccountRow.of(id, Chart.RECEIVABLES, AccountRow.Kind.RECEIVABLES));
        books.add(AccountRow.of(id, Chart.REVENUE, AccountRow.Kind.REVENUE));
        books.add(AccountRow.of(id, Chart.TAX_PAYABLE, AccountRow.Kind.TAX_PAYABLE));
    }

    void add(SupplierId supplier, ReceivingAccount account) {
        books.add(AccountRow.receiving(supplier.value(), account, entered));
    }

    void add(SupplierId supplier, Customer customer) {
        books.add(CustomerRow.of(supplier, customer, entered));
    }

    /** Books it, too; its customer is added if there is none of this id. */
    void enter(Invoice invoice) {
        SupplierId supplier = invoice.ref().supplier();
        Customer customer = invoice.header().customer();
        if (books.customer(supplier, customer.id()).isEmpty()) {
            add(supplier, customer);
        }
        books.add(InvoiceRow.of(invoice, entered));
        books.add(Bookings.invoiced(invoice));
    }
}
