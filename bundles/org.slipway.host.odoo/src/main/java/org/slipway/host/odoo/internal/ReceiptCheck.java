// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;

/** Looks at what a receipt pays, before anything is written. */
final class ReceiptCheck {

    /** An invoice has an open item for each of its instalments. */
    private static final int MOST_ITEMS = 1_000;

    private final Company company;
    private final Receipt receipt;
    private final Conversation odoo;

    ReceiptCheck(Company company, Receipt receipt, Conversation odoo) {
        this.company = company;
        this.receipt = receipt;
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
     * The open items of the invoices, which one payment can be booked against.
     *
     * @param account of receivables
     * @param partner who owes them
     * @param currency of the invoices
     * @param invoices their numbers
     */
    record Debt(int account, int partner, int currency, List<String> invoices) {}

    /** Where the items of an invoice stand. */
    private record Standing(int account, int partner) {}

    Result look() throws OdooException {
        List<InvoicePart> parts = InvoicePart.of(company, receipt.allocations(), odoo);
        Optional<Refused> refusal = refusal(parts);
        return refusal.isPresent() ? new Result(refusal, Optional.empty()) : debt(parts);
    }

    private Optional<Refused> refusal(List<InvoicePart> parts) throws OdooException {
        Optional<ReceiptAllocation> missing = receipt.allocations().stream()
                .filter(allocation ->
                        parts.stream().noneMatch(part -> part.allocation().equals(allocation)))
                .findFirst();
        if (missing.isPresent()) {
            return of(
                    PostingRefusal.INVOICE_NOT_PAYABLE,
                    "Odoo has no posted invoice " + missing.get().invoice());
        }
        for (InvoicePart part : parts) {
            Optional<Refused> refusal = refusal(part);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        Optional<Refused> spread = spreadRefusal(parts);
        return spread.isPresent() ? spread : accountRefusal(parts.get(0).currency());
    }

    private Optional<Refused> refusal(InvoicePart part) throws OdooException {
        if (!part.owed().isPositive() || anotherCustomers(part.owner())) {
            return of(PostingRefusal.INVOICE_NOT_PAYABLE, part.name() + " is paid, or another customer's");
        }
        if (!receipt.payment().amount().getCurrencyUnit().equals(part.currency())) {
            return of(PostingRefusal.OTHER, part.name() + " is in " + part.currency());
        }
        return part.allocation().amount().isGreaterThan(part.owed())
                ? of(PostingRefusal.OVER_OUTSTANDING, part.name() + " owes " + part.owed())
                : Optional.empty();
    }

    /** Odoo gives the last invoice what is left of the payment: no other one may leave some, and none if there is a surplus. */
    private Optional<Refused> spreadRefusal(List<InvoicePart> parts) {
        Money allocated = Money.total(
                receipt.allocations().stream().map(ReceiptAllocation::amount).toList());
        boolean surplus = receipt.payment().amount().isGreaterThan(allocated);
        List<InvoicePart> leaving =
                parts.stream().filter(InvoicePart::leavesSome).toList();
        if (leaving.size() <= (surplus ? 0 : 1)) {
            return Optional.empty();
        }
        InvoicePart first = leaving.get(0);
        return of(
                PostingRefusal.OTHER,
                "Odoo would allocate more to " + first.name() + ", which owes " + first.owed()
                        + ": it pays invoices in full, but for one");
    }

    /** A customer that Odoo does not know any more was merged into another one: the invoice tells into which. */
    private boolean anotherCustomers(int owner) throws OdooException {
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

    private Result debt(List<InvoicePart> parts) throws OdooException {
        List<Integer> ids = parts.stream().map(part -> part.invoice().id()).toList();
        List<Standing> standings = odoo
                .rows(Search.in("account.move.line", "account_id", "partner_id")
                        .where("move_id", "in", ids)
                        .where("date_maturity", "!=", false)
                        .where("reconciled", "=", false)
                        .limit(MOST_ITEMS))
                .stream()
                .flatMap(row -> row
                        .reference("account_id")
                        .flatMap(account -> row.reference("partner_id").map(partner -> new Standing(account, partner)))
                        .stream())
                .distinct()
                .toList();
        String names = parts.stream().map(InvoicePart::name).collect(Collectors.joining(", "));
        if (standings.isEmpty()) {
            return refused(PostingRefusal.INVOICE_NOT_PAYABLE, names + " has no open item any more");
        }
        return standings.size() == 1
                ? new Result(Optional.empty(), Optional.of(debt(standings.get(0), parts)))
                : refused(PostingRefusal.OTHER, names + " stand on different accounts, or with different partners");
    }

    private static Debt debt(Standing standing, List<InvoicePart> parts) {
        return new Debt(
                standing.account(),
                standing.partner(),
                parts.get(0).invoice().reference("currency_id").orElse(0),
                parts.stream().map(InvoicePart::name).toList());
    }

    private static Result refused(PostingRefusal reason, String detail) {
        return new Result(of(reason, detail), Optional.empty());
    }

    private static Optional<Refused> of(PostingRefusal reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }
}
