// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptPayment;

/**
 * A payment in Odoo.
 *
 * @param id Odoo's
 * @param number Odoo's number of it; a draft has none that lasts
 * @param journal the account that the money arrived on
 * @param account of receivables that it is booked against
 * @param paying how many invoices it was made for, at least 1
 * @param invoices that it is allocated to
 */
record Payment(
        int id,
        State state,
        String number,
        Money amount,
        LocalDate date,
        String journal,
        String reference,
        Optional<Integer> account,
        int paying,
        List<Integer> invoices) {

    private static final String BETWEEN = ", ";

    /** Longest reference that is kept. */
    static final int LONGEST_REFERENCE = 200;

    /** Where it stands. */
    enum State {
        /** Not booked. */
        DRAFT,
        /** In the books. */
        BOOKED,
        /** Taken out of the books. */
        CANCELLED
    }

    static Search search() {
        return Search.in(
                "account.payment",
                "name",
                "state",
                "amount",
                "currency_id",
                "date",
                "journal_id",
                "ref",
                "destination_account_id",
                "invoice_origin",
                "reconciled_invoice_ids");
    }

    static Payment of(OdooRow row) {
        return new Payment(
                row.id(),
                state(row.text("state")),
                row.text("name"),
                row.money("amount", row.currency("currency_id")),
                row.date("date").orElseThrow(() -> new OdooRow.Unreadable("a payment has no date")),
                String.valueOf(row.reference("journal_id").orElse(0)),
                row.line("ref", LONGEST_REFERENCE),
                row.reference("destination_account_id"),
                row.text("invoice_origin").split(BETWEEN, -1).length,
                row.ids("reconciled_invoice_ids"));
    }

    private static State state(String state) {
        return switch (state) {
            case "draft" -> State.DRAFT;
            case "cancel", "canceled", "rejected" -> State.CANCELLED;
            default -> State.BOOKED;
        };
    }

    static Optional<Payment> read(int id, Conversation odoo) throws OdooException {
        return odoo.row(search().where("id", "=", id)).map(Payment::of);
    }

    /** A receipt counts when it is in the books and allocated to all its invoices; before, posting it again finishes it. */
    boolean complete() {
        return state == State.BOOKED && invoices.size() >= paying;
    }

    /** The numbers of the invoices that it is made for, where Odoo keeps what a document comes from. */
    static String origin(List<String> invoices) {
        return invoices.stream().map(number -> number.replace(',', ' ')).collect(Collectors.joining(BETWEEN));
    }

    /** Whether it says what the receipt says. */
    boolean says(Receipt receipt) {
        ReceiptPayment paid = receipt.payment();
        return amount.equals(paid.amount())
                && date.equals(paid.date())
                && journal.equals(paid.receivingAccount())
                && reference.equals(reference(receipt));
    }

    /** What accountants see at the payment. */
    static String reference(Receipt receipt) {
        String line = receipt.payment()
                .reference()
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        String shown = line.isEmpty() ? receipt.key().value() : line;
        return shown.length() <= LONGEST_REFERENCE ? shown : shown.substring(0, LONGEST_REFERENCE - 1) + "…";
    }
}
