// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.host.odoo.internal.OdooSession.Conversation;

/** Reads customer invoices. Drafts are not there; a customer is the commercial partner, the address that of the invoice. */
final class InvoiceReading {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceReading.class);
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LINE = 500;

    private InvoiceReading() {}

    private static Search issued() {
        return Search.in(
                        "account.move",
                        "name",
                        "state",
                        "payment_state",
                        "company_id",
                        "currency_id",
                        "partner_id",
                        "commercial_partner_id",
                        "invoice_date",
                        "invoice_date_due",
                        "amount_untaxed",
                        "amount_tax",
                        "amount_total",
                        "amount_residual",
                        "invoice_line_ids")
                .where("move_type", "=", "out_invoice")
                .where("state", "in", List.of("posted", "cancel"));
    }

    /** Invoices of one company with their lines. */
    static List<Invoice> invoices(Company company, Collection<Integer> ids, Conversation odoo) throws OdooException {
        List<OdooRow> rows = odoo.rows(issued().where("id", "in", List.copyOf(ids))
                .where("company_id", "=", company.id())
                .limit(Math.max(1, ids.size())));
        Map<Integer, OdooRow> partners = partners(rows, odoo);
        Map<Integer, OdooRow> lines = lines(rows, odoo);
        List<Invoice> invoices = new ArrayList<>();
        for (OdooRow row : rows) {
            InvoiceSummary summary = summary(row, company.supplier().id(), partners);
            CurrencyUnit currency = row.currency("currency_id");
            List<InvoiceLine> own = row.ids("invoice_line_ids").stream()
                    .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
                    .sorted(Comparator.comparing((OdooRow line) -> line.number("sequence"))
                            .thenComparing(OdooRow::id))
                    .map(line -> line(line, currency))
                    .toList();
            invoices.add(new Invoice(summary.ref(), summary.header(), own, summary.totals(), summary.status()));
        }
        return invoices;
    }

    /** The invoices of this number, by supplier and id. */
    static List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit, Conversation odoo)
            throws OdooException {
        Optional<List<Integer>> reached = CompanyReading.reached(scope, odoo.access());
        if (reached.isPresent() && reached.get().isEmpty()) {
            return List.of();
        }
        Search search =
                issued().where("name", "=", number).order("company_id, id").limit(limit);
        Search bounded = reached.isEmpty() ? search : search.where("company_id", "in", reached.get());
        return summaries(bounded, odoo).stream()
                .sorted(Comparator.comparing(found -> found.ref().supplier().value()))
                .toList();
    }

    /** What a customer owes, the earliest due first. */
    static List<InvoiceSummary> open(Company company, CustomerId customer, int limit, Conversation odoo)
            throws OdooException {
        Optional<Integer> partner = CompanyReading.number(customer.value());
        if (partner.isEmpty()) {
            return List.of();
        }
        return summaries(
                issued().where("state", "=", "posted")
                        .where("company_id", "=", company.id())
                        .where("commercial_partner_id", "=", partner.get())
                        .where("amount_residual", ">", 0)
                        .order("invoice_date_due, id")
                        .limit(limit),
                odoo);
    }

    /** What can't be read is left out of lists, and told in the log; whoever asks for it alone is told. */
    private static List<InvoiceSummary> summaries(Search search, Conversation odoo) throws OdooException {
        List<OdooRow> rows = odoo.rows(search);
        Map<Integer, OdooRow> partners = partners(rows, odoo);
        List<InvoiceSummary> summaries = new ArrayList<>();
        for (OdooRow row : rows) {
            Optional<SupplierId> supplier =
                    CompanyReading.supplier(row.reference("company_id").orElse(0), odoo.access());
            try {
                supplier.ifPresent(known -> summaries.add(summary(row, known, partners)));
            } catch (OdooRow.Unreadable | IllegalArgumentException e) {
                LOG.warn("Odoo's invoice {} can't be shown: {}", row.id(), e.getMessage());
            }
        }
        return summaries;
    }

    private static InvoiceSummary summary(OdooRow row, SupplierId supplier, Map<Integer, OdooRow> partners) {
        CurrencyUnit currency = row.currency("currency_id");
        Money net = row.money("amount_untaxed", currency);
        Money tax = row.money("amount_tax", currency);
        Money residual = row.money("amount_residual", currency);
        Money owed = residual.isNegative() || cancelled(row) ? Money.zero(currency) : residual;
        return new InvoiceSummary(
                new InvoiceRef(supplier, String.valueOf(row.id())),
                header(row, partners),
                new InvoiceTotals(net, tax, net.plus(tax), owed),
                status(row, owed));
    }

    /** A credit note over all of it stands for a cancellation. */
    private static boolean cancelled(OdooRow row) {
        return row.text("state").equals("cancel") || row.text("payment_state").equals("reversed");
    }

    private static InvoiceStatus status(OdooRow row, Money owed) {
        if (cancelled(row)) {
            return InvoiceStatus.CANCELLED;
        }
        return owed.isZero() ? InvoiceStatus.PAID : InvoiceStatus.OPEN;
    }

    private static InvoiceHeader header(OdooRow row, Map<Integer, OdooRow> partners) {
        LocalDate issued =
                row.date("invoice_date").orElseThrow(() -> new OdooRow.Unreadable("invoice_date is missing"));
        return new InvoiceHeader(
                row.line("name", LONGEST_NUMBER),
                customer(row, partners),
                issued,
                row.date("invoice_date_due").orElse(issued));
    }

    private static Customer customer(OdooRow invoice, Map<Integer, OdooRow> partners) {
        int company = invoice.reference("commercial_partner_id").orElse(0);
        OdooRow contact = partners.get(invoice.reference("partner_id").orElse(0));
        OdooRow customer = partners.get(company);
        if (customer == null || contact == null) {
            throw new OdooRow.Unreadable("the account does not see its customer");
        }
        String email = contact.text("email").isEmpty() ? customer.text("email") : contact.text("email");
        return new Customer(
                new CustomerId(String.valueOf(company)),
                customer.line("name", LONGEST_NAME),
                email.length() <= LONGEST_EMAIL ? email : "");
    }

    private static Map<Integer, OdooRow> partners(List<OdooRow> invoices, Conversation odoo) throws OdooException {
        List<Integer> ids = invoices.stream()
                .flatMap(row -> List.of("partner_id", "commercial_partner_id").stream()
                        .flatMap(field -> row.reference(field).stream()))
                .distinct()
                .toList();
        return byId(
                Search.in("res.partner", "name", "email")
                        .where("active", "in", List.of(true, false))
                        .where("id", "in", ids)
                        .limit(Math.max(1, ids.size())),
                ids,
                odoo);
    }

    private static Map<Integer, OdooRow> lines(List<OdooRow> invoices, Conversation odoo) throws OdooException {
        List<Integer> ids = invoices.stream()
                .flatMap(row -> row.ids("invoice_line_ids").stream())
                .toList();
        if (ids.size() > MOST_LINES) {
            throw new OdooRow.Unreadable("these invoices have more than " + MOST_LINES + " lines");
        }
        Map<Integer, OdooRow> lines = byId(
                Search.in(
                                "account.move.line",
                                "name",
                                "quantity",
                                "price_subtotal",
                                "price_total",
                                "display_type",
                                "sequence")
                        .where("id", "in", ids)
                        .limit(Math.max(1, ids.size())),
                ids,
                odoo);
        lines.values().removeIf(row -> row.text("display_type").startsWith("line_"));
        return lines;
    }

    private static Map<Integer, OdooRow> byId(Search search, List<Integer> ids, Conversation odoo)
            throws OdooException {
        Map<Integer, OdooRow> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            odoo.rows(search).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** The price is what one piece comes to, after discounts and without taxes that it may include. */
    private static InvoiceLine line(OdooRow row, CurrencyUnit currency) {
        Money net = row.money("price_subtotal", currency);
        BigDecimal quantity = row.number("quantity");
        Money price = quantity.signum() == 0 ? net : net.dividedBy(quantity, RoundingMode.HALF_UP);
        String text = row.line("name", LONGEST_LINE);
        Money tax = row.money("price_total", currency).minus(net);
        return new InvoiceLine(text.isEmpty() ? "-" : text, quantity, price, tax, net);
    }
}
