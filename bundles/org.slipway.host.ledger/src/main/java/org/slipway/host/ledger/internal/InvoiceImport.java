// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.books.InvoiceFile;
import org.slipway.api.books.RowFault;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.host.ledger.internal.InvoiceRows.Row;

/** Compares a file of invoices with the books, within one transaction, and enters them all or none. */
final class InvoiceImport {

    private final Books books;
    private final Supplier supplier;
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<CustomerId, Optional<Customer>> customers = new HashMap<>();

    InvoiceImport(Books books, Supplier supplier) {
        this.books = books;
        this.supplier = supplier;
    }

    InvoiceFile review(byte[] file) {
        return result(added(file));
    }

    InvoiceFile enter(byte[] file, Entered entered) {
        Added added = added(file);
        if (faults.isEmpty()) {
            BookWriting writing = new BookWriting(books, entered);
            added.invoices().forEach(writing::enter);
        }
        return result(added);
    }

    /** What the books don't have yet, and how many they have. */
    private record Added(List<Invoice> invoices, int known) {}

    private InvoiceFile result(Added added) {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(RowFault::line));
            return InvoiceFile.wrong(faults);
        }
        return new InvoiceFile(added.invoices().stream().map(Invoice::summary).toList(), added.known(), List.of());
    }

    private Added added(byte[] file) {
        List<Read> all = new ArrayList<>();
        new InvoiceRows(faults)
                .read(file)
                .values()
                .forEach(rows -> invoice(rows)
                        .ifPresent(invoice -> all.add(new Read(rows.get(0).line(), invoice))));
        Map<InvoiceRef, Invoice> known =
                known(all.stream().map(read -> read.invoice().ref()).collect(Collectors.toSet()));
        List<Invoice> added = new ArrayList<>();
        for (Read read : all) {
            Invoice before = known.get(read.invoice().ref());
            if (before == null) {
                added.add(read.invoice());
            } else if (!same(before, read.invoice())) {
                faults.add(new RowFault(read.line(), BookField.NUMBER.wireName(), BookProblem.TAKEN));
            }
        }
        return new Added(added, known.size());
    }

    /** An invoice, and the line of the file that it begins at. */
    private record Read(int line, Invoice invoice) {}

    private Map<InvoiceRef, Invoice> known(Set<InvoiceRef> refs) {
        return refs.isEmpty()
                ? Map.of()
                : books.invoices(refs).stream()
                        .map(InvoiceRow::toInvoice)
                        .collect(Collectors.toMap(Invoice::ref, Function.identity()));
    }

    private static boolean same(Invoice one, Invoice other) {
        return one.header().customer().id().equals(other.header().customer().id())
                && one.header().issued().equals(other.header().issued())
                && one.header().due().equals(other.header().due())
                && one.lines().equals(other.lines());
    }

    private Optional<Invoice> invoice(List<Row> rows) {
        BookEntry head = rows.get(0).entry();
        rows.forEach(row -> InvoiceRows.HEAD.stream()
                .filter(field -> !row.entry().value(field).equals(head.value(field)))
                .forEach(field -> fault(row, field, BookProblem.DIFFERS)));
        if (rows.size() > InvoiceEntry.MOST_LINES) {
            fault(rows.get(InvoiceEntry.MOST_LINES), BookField.NUMBER, BookProblem.TOO_LONG);
            return Optional.empty();
        }
        InvoiceEntry entry = new InvoiceEntry(
                head, rows.stream().map(row -> line(row.entry())).toList());
        Outcome<Invoice, List<BookFault>> reading =
                new InvoiceReading(supplier, code -> customer(code, rows.get(0))).read(entry);
        return reading.fold(Optional::of, wrong -> {
            wrong.forEach(fault -> fault(rows.get(Math.max(0, fault.line() - 1)), fault.field(), fault.problem()));
            return Optional.empty();
        });
    }

    private static BookEntry line(BookEntry row) {
        BookEntry line = BookEntry.EMPTY;
        for (BookField field : InvoiceRows.LINE) {
            line = line.with(field, row.value(field));
        }
        return line;
    }

    /** As the books have it, else as the first line of the file that names it does. */
    private Optional<Customer> customer(CustomerId code, Row row) {
        if (!customers.containsKey(code)) {
            customers.put(
                    code,
                    books.customer(supplier.id(), code)
                            .map(CustomerRow::toCustomer)
                            .or(() -> read(row)));
        }
        return customers.get(code);
    }

    private Optional<Customer> read(Row row) {
        return CustomerReading.of(row.entry()).fold(Optional::of, wrong -> {
            wrong.forEach(fault -> fault(row, fault.field(), fault.problem()));
            return Optional.empty();
        });
    }

    private void fault(Row row, BookField field, BookProblem problem) {
        faults.add(new RowFault(row.line(), field.wireName(), problem));
    }
}
