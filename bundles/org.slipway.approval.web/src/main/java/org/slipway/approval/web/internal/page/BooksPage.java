// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.web.Chip;

/**
 * The books of a supplier.
 *
 * @param done what was done just now; empty or one
 * @param find what was looked for
 * @param facts about the supplier
 */
public record BooksPage(
        Frame frame,
        Named supplier,
        List<Notice> notices,
        List<Done> done,
        Find find,
        List<Fact> facts,
        Accounts accounts,
        Parties parties) {

    /**
     * What was done.
     *
     * @param next where it is shown, or what comes next; empty or one
     */
    public record Done(String heading, String explanation, List<Link> next) {}

    /**
     * A part of numbers, codes and names.
     *
     * @param text empty if nothing is looked for, and all is shown
     * @param all the address without it
     */
    public record Find(String text, String all) {}

    /** Whose books they are. */
    public record Named(String id, String name) {}

    /**
     * Accounts that money arrives on.
     *
     * @param add the address of the form for another
     * @param offer where they are made payment methods
     */
    public record Accounts(List<Account> list, String add, String offer) {}

    /**
     * Customers, and what they were invoiced.
     *
     * @param listed which of the customers these are; empty if all
     * @param add the address of the form for another customer
     * @param order in which the invoices stand, and which they are
     * @param enter the address of the form for another invoice; empty as long as there is no customer
     * @param files the addresses of the form for a file of invoices, and of the receipts as a file
     */
    public record Parties(
            List<Customer> customers,
            String listed,
            String add,
            List<Invoice> invoices,
            String order,
            String enter,
            Files files) {}

    /**
     * Where files come in, and what came in as money.
     *
     * @param receipts the address of all receipts as a file
     * @param newest some of them
     */
    public record Files(String load, String receipts, List<Receipt> newest) {}

    /**
     * A receipt.
     *
     * @param about when it was posted and paid, by whom, with which reference
     * @param invoices that it pays
     * @param slip that it was posted for; empty if it was posted for none
     */
    public record Receipt(String number, String amount, String about, List<Link> invoices, List<Link> slip) {}

    /** What has a page of its own. */
    public record Link(String label, String url) {}

    /**
     * Whom invoices are made out to.
     *
     * @param correct the address of the form to correct it
     */
    public record Customer(String code, String name, String email, String correct) {}

    /**
     * An invoice.
     *
     * @param cancel the address of the form to cancel it; empty where it can't be
     */
    public record Invoice(Link number, String customer, Figures figures, Mailing mailing, String cancel) {}

    /**
     * How an invoice gets to its customer.
     *
     * @param sent when it was last mailed; empty if it was not
     * @param possible whether something is to be paid and there is an address to mail it to
     * @param correct the form of the customer, where only its address is missing; else empty
     */
    public record Mailing(String sent, boolean possible, String correct) {}

    /** What is owed of an invoice, and until when; {@code states} has a second one if it is overdue. */
    public record Figures(List<Chip> states, String due, String total, String outstanding) {}

    /** An account that money arrives on. */
    public record Account(String code, String institution, String holder, String number) {}
}
