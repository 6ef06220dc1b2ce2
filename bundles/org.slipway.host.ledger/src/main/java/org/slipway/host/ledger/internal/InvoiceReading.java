// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Supplier;

/** Reads an invoice to a customer that there is. */
final class InvoiceReading {

    private final Supplier supplier;
    private final Function<CustomerId, Optional<Customer>> customers;
    private final List<BookFault> faults = new ArrayList<>();

    InvoiceReading(Supplier supplier, Function<CustomerId, Optional<Customer>> customers) {
        this.supplier = supplier;
        this.customers = customers;
    }

    /** As typed into a form, where a line without a tax has none; in a file it may have been forgotten. */
    Outcome<Invoice, List<BookFault>> readForm(InvoiceEntry entry) {
        return read(new InvoiceEntry(
                entry.head(),
                entry.lines().stream()
                        .map(line -> line.blank()
                                        || !line.value(BookField.TAX_PERCENT).isBlank()
                                ? line
                                : line.with(BookField.TAX_PERCENT, "0"))
                        .toList()));
    }

    Outcome<Invoice, List<BookFault>> read(InvoiceEntry entry) {
        Optional<Head> head = head(new FieldReader(entry.head(), 0, faults));
        List<InvoiceLine> lines = lines(entry.lines());
        if (head.isEmpty() || !faults.isEmpty()) {
            return Outcome.refused(List.copyOf(faults));
        }
        Invoice invoice = invoice(head.get(), lines);
        return invoice.totals().total().isPositive()
                ? Outcome.accepted(invoice)
                : Outcome.refused(List.of(new BookFault(BookField.UNIT_PRICE, 1, BookProblem.OUT_OF_BOUNDS)));
    }

    /** All but the lines. */
    private record Head(String number, Customer customer, LocalDate issued, LocalDate due) {}

    private Optional<Head> head(FieldReader reader) {
        String number = reader.code(BookField.NUMBER);
        Optional<Customer> customer = customer(reader);
        Optional<LocalDate> issued = reader.date(BookField.ISSUED);
        Optional<LocalDate> due = reader.date(BookField.DUE);
        if (issued.isPresent()
                && due.filter(date -> date.isBefore(issued.get())).isPresent()) {
            reader.fault(BookField.DUE, BookProblem.BEFORE_ISSUED);
        }
        return faults.isEmpty()
                ? Optional.of(new Head(number, customer.orElseThrow(), issued.orElseThrow(), due.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Customer> customer(FieldReader reader) {
        int before = faults.size();
        String code = reader.code(BookField.CUSTOMER);
        if (faults.size() > before) {
            return Optional.empty();
        }
        Optional<Customer> customer = customers.apply(new CustomerId(code));
        if (customer.isEmpty()) {
            reader.fault(BookField.CUSTOMER, BookProblem.UNKNOWN);
        }
        return customer;
    }

    private List<InvoiceLine> lines(List<BookEntry> entries) {
        LineReading reading = new LineReading(supplier.currency(), faults);
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).blank()) {
                reading.read(entries.get(i), i + 1).ifPresent(lines::add);
            }
        }
        if (entries.stream().allMatch(BookEntry::blank)) {
            faults.add(new BookFault(BookField.DESCRIPTION, 1, BookProblem.MISSING));
        }
        return lines;
    }

    private Invoice invoice(Head head, List<InvoiceLine> lines) {
        Money none = Money.zero(supplier.currency());
        Money net = lines.stream().map(InvoiceLine::net).reduce(none, Money::plus);
        Money tax = lines.stream().map(InvoiceLine::tax).reduce(none, Money::plus);
        Money total = net.plus(tax);
        return new Invoice(
                new InvoiceRef(supplier.id(), head.number()),
                new InvoiceHeader(head.number(), head.customer(), head.issued(), head.due()),
                lines,
                new InvoiceTotals(net, tax, total, total),
                InvoiceStatus.OPEN);
    }
}
