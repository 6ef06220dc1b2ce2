// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;

/** Looks at what a receipt pays, before anything is written. */
final class ReceiptCheck {

    private final Company company;
    private final Receipt receipt;
    private final ReceiptAllocation allocation;
    private final Conversation odoo;

    ReceiptCheck(Company company, Receipt receipt, Conversation odoo) {
        this.company = company;
        this.receipt = receipt;
        this.allocation = receipt.allocations().get(0);
        this.odoo = odoo;
    }

    /**
     * What came of it.
     *
     * @param refusal why the receipt can't be posted
     * @param debt what it is booked against otherwise
     */
    record Result(Optional<Refused> refusal, Optional<Debt> debt) {}

    /**
     * The open item of an invoice.
     *
     * @param account of receivables
     * @param partner who owes it
     * @param currency of the invoice
     */
    record Debt(int account, int partner, int currency) {}

    Result look() throws OdooException {
        if (receipt.allocations().size() > 1) {
            return refused(PostingRefusal.OTHER, "Odoo takes one invoice a receipt from here");
        }
        Optional<OdooRow> invoice = invoice();
        if (invoice.isEmpty()) {
            return refused(PostingRefusal.INVOICE_NOT_PAYABLE, "Odoo has no posted invoice " + allocation.invoice());
        }
        Optional<Refused> refusal = refusal(invoice.get());
        return refusal.isPresent() ? new Result(refusal, Optional.empty()) : debt(invoice.get());
    }

    private Optional<OdooRow> invoice() throws OdooException {
        Optional<Integer> id = CompanyReading.number(allocation.invoice());
        return id.isEmpty()
                ? Optional.empty()
                : odoo.row(Search.in("account.move", "name", "currency_id", "commercial_partner_id", "amount_residual")
                        .where("id", "=", id.get())
                        .where("company_id", "=", company.id())
                        .where("move_type", "=", "out_invoice")
                        .where("state", "=", "posted"));
    }

    private Optional<Refused> refusal(OdooRow invoice) throws OdooException {
        CurrencyUnit currency = invoice.currency("currency_id");
        Money owed = invoice.money("amount_residual", currency);
        if (!owed.isPositive() || anotherCustomers(invoice)) {
            return of(PostingRefusal.INVOICE_NOT_PAYABLE, invoice.text("name") + " is paid, or another customer's");
        }
        if (!receipt.payment().amount().getCurrencyUnit().equals(currency)) {
            return of(PostingRefusal.OTHER, invoice.text("name") + " is in " + currency);
        }
        if (allocation.amount().isGreaterThan(owed)) {
            return of(PostingRefusal.OVER_OUTSTANDING, invoice.text("name") + " owes " + owed);
        }
        boolean surplus = receipt.payment().amount().isGreaterThan(allocation.amount());
        if (surplus && allocation.amount().isLessThan(owed)) {
            return of(
                    PostingRefusal.OTHER,
                    "Odoo would allocate more to " + invoice.text("name") + ", which owes " + owed);
        }
        return accountRefusal(currency);
    }

    /** A customer that Odoo does not know any more was merged into another one: the invoice tells into which. */
    private boolean anotherCustomers(OdooRow invoice) throws OdooException {
        int owner = invoice.reference("commercial_partner_id").orElse(0);
        Optional<Integer> named = CompanyReading.number(receipt.customer().value());
        if (named.equals(Optional.of(owner))) {
            return false;
        }
        return named.isEmpty()
                || odoo.row(Search.in("res.partner", "id")
                                .where("id", "=", named.get())
                                .where("active", "in", List.of(true, false)))
                        .isPresent();
    }

    private Optional<Refused> accountRefusal(CurrencyUnit currency) throws OdooException {
        String account = receipt.payment().receivingAccount();
        Optional<CurrencyUnit> kept = AccountReading.currency(company, account, odoo);
        if (kept.isEmpty()) {
            return of(
                    PostingRefusal.UNKNOWN_ACCOUNT,
                    "Odoo has no bank or cash journal " + account + ", or it is archived");
        }
        return kept.get().equals(currency)
                ? Optional.empty()
                : of(PostingRefusal.UNKNOWN_ACCOUNT, "journal " + account + " is kept in " + kept.get());
    }

    private Result debt(OdooRow invoice) throws OdooException {
        Optional<OdooRow> item = odoo.row(Search.in("account.move.line", "account_id", "partner_id")
                .where("move_id", "=", invoice.id())
                .where("date_maturity", "!=", false)
                .where("reconciled", "=", false));
        return item.flatMap(row -> row.reference("account_id")
                        .flatMap(account -> row.reference("partner_id")
                                .map(partner -> new Debt(
                                        account,
                                        partner,
                                        invoice.reference("currency_id").orElse(0)))))
                .map(debt -> new Result(Optional.empty(), Optional.of(debt)))
                .orElseGet(() -> refused(
                        PostingRefusal.INVOICE_NOT_PAYABLE, invoice.text("name") + " has no open item any more"));
    }

    private static Result refused(PostingRefusal reason, String detail) {
        return new Result(of(reason, detail), Optional.empty());
    }

    private static Optional<Refused> of(PostingRefusal reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }
}
