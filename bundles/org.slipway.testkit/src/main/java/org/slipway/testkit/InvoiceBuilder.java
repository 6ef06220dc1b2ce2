// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Supplier;

/**
 * Builds an invoice. As it starts: INV-1001 of {@link Suppliers#TALA} to {@link Customers#NARRA}, one line, PHP
 * 11,200.00 with 12 % tax, issued 2026-02-16, due 2026-03-18, nothing paid.
 */
public final class InvoiceBuilder {

    private final Supplier supplier;
    private String id = "1001";
    private String number = "INV-1001";
    private Customer customer;
    private LocalDate issued = LocalDate.of(2026, 2, 16);
    private LocalDate due = LocalDate.of(2026, 3, 18);
    private BigDecimal net = new BigDecimal("10000.00");
    private BigDecimal tax = new BigDecimal("1200.00");
    private BigDecimal paid = BigDecimal.ZERO;
    private int lines = 1;
    private InvoiceStatus status = InvoiceStatus.OPEN;
    private CurrencyUnit currency;

    private InvoiceBuilder(Supplier supplier, Customer customer) {
        this.supplier = supplier;
        this.customer = customer;
        this.currency = supplier.currency();
    }

    /** In PHP, of {@link Suppliers#TALA} to {@link Customers#NARRA}. */
    public static InvoiceBuilder invoice() {
        return new InvoiceBuilder(Suppliers.TALA, Customers.NARRA);
    }

    /** In SGD, of {@link Suppliers#BAYVIEW} to {@link Customers#ORCHARD}. */
    public static InvoiceBuilder singaporeInvoice() {
        return new InvoiceBuilder(Suppliers.BAYVIEW, Customers.ORCHARD);
    }

    /** Its id in the host; the printed number is the id after {@code INV-}. */
    public InvoiceBuilder id(String value) {
        id = value;
        number = "INV-" + value;
        return this;
    }

    public InvoiceBuilder customer(Customer value) {
        customer = value;
        return this;
    }

    /** Both as ISO 8601 dates. */
    public InvoiceBuilder dates(String issuedOn, String dueOn) {
        issued = LocalDate.parse(issuedOn);
        due = LocalDate.parse(dueOn);
        return this;
    }

    /** Both as decimal numbers at the currency's scale. */
    public InvoiceBuilder amounts(String netAmount, String taxAmount) {
        net = new BigDecimal(netAmount);
        tax = new BigDecimal(taxAmount);
        return this;
    }

    /** What was paid of it so far. */
    public InvoiceBuilder paid(String amount) {
        paid = new BigDecimal(amount);
        return this;
    }

    /** Instead of the supplier's own; ISO 4217. */
    public InvoiceBuilder currency(String code) {
        currency = CurrencyUnit.of(code);
        return this;
    }

    /** In how many lines; all but the first are free of charge. */
    public InvoiceBuilder lines(int count) {
        lines = count;
        return this;
    }

    public InvoiceBuilder status(InvoiceStatus value) {
        status = value;
        return this;
    }

    public Invoice build() {
        return new Invoice(
                new InvoiceRef(supplier.id(), id),
                new InvoiceHeader(number, customer, issued, due),
                buildLines(),
                new InvoiceTotals(
                        money(net),
                        money(tax),
                        money(net.add(tax)),
                        money(net.add(tax).subtract(paid))),
                status);
    }

    private List<InvoiceLine> buildLines() {
        List<InvoiceLine> built = new ArrayList<>();
        built.add(new InvoiceLine("Goods delivered", BigDecimal.ONE, money(net), money(tax), money(net)));
        Money nothing = money(BigDecimal.ZERO);
        while (built.size() < lines) {
            String text = "Sample, free of charge, no. " + built.size();
            built.add(new InvoiceLine(text, BigDecimal.ONE, nothing, nothing, nothing));
        }
        return built;
    }

    private Money money(BigDecimal amount) {
        return Money.of(currency, amount);
    }
}
