// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.InvoiceTotals;

/** Reads the invoices of one tenant. Drafts are not there; a customer is an account. */
final class InvoiceReading {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceReading.class);
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LINE = 500;
    private static final Set<String> NO_LINES = Set.of("TAX", "CBA_ADJ");

    private final KillBill killBill;
    private final Map<String, Customer> customers = new HashMap<>();

    InvoiceReading(KillBill killBill) {
        this.killBill = killBill;
    }

    /** An invoice as it stands now; empty if the tenant has none of this id, or it is a draft. */
    Optional<Invoice> invoice(String text) throws KillBillException {
        Optional<String> id = KillBill.id(text);
        return id.isEmpty() ? Optional.empty() : issued(killBill.get("invoices/" + id.get()));
    }

    /** The invoice of a number as printed. */
    Optional<Invoice> numbered(String number) throws KillBillException {
        return number.matches("[1-9][0-9]{0,8}")
                ? issued(killBill.get("invoices/byNumber/" + number))
                : Optional.empty();
    }

    /** What a customer owes, the earliest due first. What can't be read is left out, and told in the log. */
    List<InvoiceSummary> open(CustomerId customer) throws KillBillException {
        Optional<String> account = KillBill.id(customer.value());
        Optional<JsonNode> unpaid = account.isEmpty()
                ? Optional.empty()
                : killBill.get("accounts/" + account.get() + "/invoices?unpaidInvoicesOnly=true");
        List<InvoiceSummary> open = new ArrayList<>();
        for (JsonNode row : unpaid.isEmpty() ? List.<JsonNode>of() : unpaid.get()) {
            try {
                issued(Optional.of(row)).map(Invoice::summary).ifPresent(open::add);
            } catch (Json.Unreadable | IllegalArgumentException e) {
                LOG.warn("Kill Bill's invoice {} can't be shown: {}", row.path("invoiceId"), e.getMessage());
            }
        }
        return open.stream()
                .filter(InvoiceSummary::payable)
                .sorted(Comparator.comparing(
                                (InvoiceSummary invoice) -> invoice.header().due())
                        .thenComparing(invoice -> invoice.header().number()))
                .toList();
    }

    private Optional<Invoice> issued(Optional<JsonNode> found) throws KillBillException {
        if (found.isEmpty() || found.get().path("status").asText().equals("DRAFT")) {
            return Optional.empty();
        }
        return Optional.of(invoice(new Json(found.get())));
    }

    private Invoice invoice(Json row) throws KillBillException {
        CurrencyUnit currency = row.currency();
        List<Json> items = row.list("items");
        Money total = row.money("amount", currency);
        Money tax = items.stream()
                .filter(item -> item.known("itemType").equals("TAX"))
                .map(item -> item.money("amount", currency))
                .reduce(Money.zero(currency), Money::plus);
        Money owed = owed(row, currency);
        return new Invoice(
                new InvoiceRef(killBill.tenant().supplier().id(), row.known("invoiceId")),
                header(row),
                lines(items, currency),
                new InvoiceTotals(total.minus(tax), tax, total, owed),
                status(row, owed));
    }

    private static Money owed(Json row, CurrencyUnit currency) {
        Money balance = row.money("balance", currency);
        return balance.isNegative() || voided(row) ? Money.zero(currency) : balance;
    }

    private static boolean voided(Json row) {
        return row.known("status").equals("VOID");
    }

    private static InvoiceStatus status(Json row, Money owed) {
        if (voided(row)) {
            return InvoiceStatus.CANCELLED;
        }
        return owed.isZero() ? InvoiceStatus.PAID : InvoiceStatus.OPEN;
    }

    private InvoiceHeader header(Json row) throws KillBillException {
        LocalDate issued = row.date("invoiceDate");
        return new InvoiceHeader(
                row.text("invoiceNumber", LONGEST_NUMBER),
                customer(row.known("accountId")),
                issued,
                issued.plusDays(killBill.tenant().dueDays()));
    }

    private Customer customer(String account) throws KillBillException {
        Customer known = customers.get(account);
        if (known != null) {
            return known;
        }
        Json row = killBill.get("accounts/" + account)
                .map(Json::new)
                .orElseThrow(() -> new Json.Unreadable("there is no account " + account));
        String email = row.text("email", LONGEST_EMAIL + 1);
        String name = row.text("name", LONGEST_NAME);
        Customer customer = new Customer(
                new CustomerId(account),
                name.isEmpty() ? row.text("externalKey", LONGEST_NAME) : name,
                email.length() <= LONGEST_EMAIL ? email : "");
        customers.put(account, customer);
        return customer;
    }

    /** Taxes stand in the line that they are linked to; what is linked to none is in the totals alone. */
    private static List<InvoiceLine> lines(List<Json> items, CurrencyUnit currency) {
        Map<String, Money> taxes = new HashMap<>();
        items.stream()
                .filter(item -> item.known("itemType").equals("TAX"))
                .forEach(item -> taxes.merge(
                        item.text("linkedInvoiceItemId", LONGEST_NUMBER), item.money("amount", currency), Money::plus));
        return items.stream()
                .filter(item -> !NO_LINES.contains(item.known("itemType")))
                .map(item -> line(
                        item,
                        taxes.getOrDefault(item.text("invoiceItemId", LONGEST_NUMBER), Money.zero(currency)),
                        currency))
                .toList();
    }

    private static InvoiceLine line(Json item, Money tax, CurrencyUnit currency) {
        Money net = item.money("amount", currency);
        boolean counted = item.node().path("quantity").isIntegralNumber()
                && item.node().path("rate").isNumber();
        return new InvoiceLine(
                description(item),
                counted ? item.node().path("quantity").decimalValue() : BigDecimal.ONE,
                counted ? item.money("rate", currency) : net,
                tax,
                net);
    }

    private static String description(Json item) {
        for (String field : List.of("description", "prettyPlanName", "planName", "itemType")) {
            String text = item.text(field, LONGEST_LINE);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "-";
    }
}
