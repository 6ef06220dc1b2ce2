// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.util.List;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/**
 * What there is in the books of a supplier.
 *
 * @param accounts that money arrives on, in the order in which they were entered
 * @param customers by their codes, the first {@value #MOST_CUSTOMERS}
 * @param invoices the newest {@value #MOST_INVOICES}, newest first
 * @param receipts the newest {@value #MOST_RECEIPTS}, newest first
 * @param damaged how many of these invoices can't be read, and are missing
 */
public record BooksOverview(
        Supplier supplier,
        List<ReceivingAccount> accounts,
        List<Customer> customers,
        List<BookedInvoice> invoices,
        List<BookedReceipt> receipts,
        int damaged) {

    /** So many customers are shown. */
    public static final int MOST_CUSTOMERS = 500;

    /** So many invoices are shown. */
    public static final int MOST_INVOICES = 100;

    /** So many receipts are shown. */
    public static final int MOST_RECEIPTS = 20;

    public BooksOverview {
        accounts = List.copyOf(accounts);
        customers = List.copyOf(customers);
        invoices = List.copyOf(invoices);
        receipts = List.copyOf(receipts);
    }

    /** The same with only these customers and invoices. */
    public BooksOverview narrowed(List<Customer> some, List<BookedInvoice> others) {
        return new BooksOverview(supplier, accounts, some, others, receipts);
    }

    /** Books all of which can be read. */
    public BooksOverview(
            Supplier supplier,
            List<ReceivingAccount> accounts,
            List<Customer> customers,
            List<BookedInvoice> invoices,
            List<BookedReceipt> receipts) {
        this(supplier, accounts, customers, invoices, receipts, 0);
    }
}
