// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/**
 * The books of suppliers, kept by their own admins. There is such a service only where the embedded ledger is the host: any
 * other accounting platform keeps its books itself. Who entered what, and when, stays with what was entered, and every change
 * is in the audit trail; while the trail can't be written, nothing is changed.
 */
@ProviderType
public interface BookKeeping {

    /** So many receipts are listed. */
    int MOST_RECEIPTS = 10_000;

    /** So many suppliers are listed. */
    int MOST_SUPPLIERS = 200;

    /** So many customers are found by a part of their names. */
    int MOST_FOUND = 10;

    /**
     * Whether the embedded ledger is the host of any supplier in reach. Of others every use case is refused with
     * {@link BooksRefusal#NOT_KEPT}.
     */
    boolean keeps(SupplierScope scope);

    /** Those in reach whose books are kept here, by their ids, the first {@value #MOST_SUPPLIERS}; none for who is no admin. */
    List<Supplier> suppliers(Staff staff);

    /** What there is, for the admins of a supplier. */
    Outcome<BooksOverview, BooksRefusal> overview(Staff staff, SupplierId supplier);

    /** Opens the books of a supplier, with a chart of accounts. For any admin whose rights reach the supplier. */
    Outcome<Supplier, BooksRefused> open(Staff staff, SupplierId supplier, BookEntry entry);

    /** Adds an account that money arrives on. Customers are told of none before two admins have made it a payment method. */
    Outcome<ReceivingAccount, BooksRefused> addAccount(Staff staff, SupplierId supplier, BookEntry entry);

    /** Customers whose code or name has this in it, in capitals or not: the first {@value #MOST_FOUND} by their codes. */
    Outcome<List<Customer>, BooksRefusal> customers(Staff staff, SupplierId supplier, String text);

    /**
     * Invoices whose number, customer's code or customer's name has this in it, in capitals or not: the newest
     * {@value BooksOverview#MOST_INVOICES}, newest first. One that can't be read is left out.
     */
    Outcome<List<BookedInvoice>, BooksRefusal> invoices(Staff staff, SupplierId supplier, String text);

    /** Adds a customer. */
    Outcome<Customer, BooksRefused> addCustomer(Staff staff, SupplierId supplier, BookEntry entry);

    /**
     * Corrects name and address of a customer that there is, also on its invoices that are not paid: they are mailed to the
     * address on them.
     */
    Outcome<Customer, BooksRefused> correctCustomer(Staff staff, SupplierId supplier, BookEntry entry);

    /**
     * Cancels an invoice that was entered wrongly, and takes it out of the accounts by an entry of its own. Customers who open
     * its link are told. Not if slips wait for it, or receipts were posted to it.
     *
     * @param entry number and reason
     * @throws org.slipway.api.UnavailableException if it can't be known whether slips wait: nothing was done
     */
    Outcome<InvoiceRef, BooksRefused> cancelInvoice(Staff staff, SupplierId supplier, BookEntry entry);

    /** What {@link #enterInvoice} would enter, with its tax and total. Changes nothing. */
    Outcome<Invoice, BooksRefused> checkInvoice(Staff staff, SupplierId supplier, InvoiceEntry entry);

    /** Enters an invoice to a customer that there is, and books it. It is not mailed by that. */
    Outcome<InvoiceRef, BooksRefused> enterInvoice(Staff staff, SupplierId supplier, InvoiceEntry entry);

    /** An invoice with its lines, cancelled ones too. */
    Outcome<Invoice, BooksRefusal> invoice(Staff staff, InvoiceRef invoice);

    /** The newest {@value #MOST_RECEIPTS} receipts, newest first. */
    Outcome<List<BookedReceipt>, BooksRefusal> receipts(Staff staff, SupplierId supplier);

    /** Says what is in a file of invoices, and what is wrong with it. Changes nothing. */
    Outcome<InvoiceFile, BooksRefusal> review(Staff staff, SupplierId supplier, byte[] file);

    /** Enters and books all invoices of a file, with their customers; none of them if anything in the file is wrong. */
    Outcome<InvoiceFile, BooksRefusal> importFile(Staff staff, SupplierId supplier, byte[] file);

    /**
     * Has an invoice mailed to its customer's address on file, with a portal link, as often as
     * {@link org.slipway.api.invoice.InvoiceNotifications} allows. When this returns, the mail is surely on its way, or refused.
     *
     * @return the address on file
     * @throws org.slipway.api.UnavailableException if the mail could not be ordered: nothing was done
     */
    Outcome<String, BooksRefusal> send(Staff staff, InvoiceRef invoice);
}
