// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.InvoiceFile;
import org.slipway.api.books.RowFault;

/** Reads the lines of a file of invoices, by its columns. */
final class InvoiceRows {

    private static final List<BookField> OPTIONAL = List.of(BookField.CUSTOMER_NAME, BookField.CUSTOMER_EMAIL);
    static final List<BookField> HEAD = List.of(
            BookField.CUSTOMER, BookField.CUSTOMER_NAME, BookField.CUSTOMER_EMAIL, BookField.ISSUED, BookField.DUE);
    static final List<BookField> LINE =
            List.of(BookField.DESCRIPTION, BookField.QUANTITY, BookField.UNIT_PRICE, BookField.TAX_PERCENT);

    private final List<RowFault> faults;

    /** A line of the file. */
    record Row(int line, BookEntry entry) {}

    InvoiceRows(List<RowFault> faults) {
        this.faults = faults;
    }

    /** The lines by the number of their invoice, in the order of the file. */
    Map<String, List<Row>> read(byte[] file) {
        Map<String, List<Row>> invoices = new LinkedHashMap<>();
        List<CsvText.Line> lines = lines(file);
        if (!lines.isEmpty()) {
            List<Optional<BookField>> columns = columns(lines.get(0));
            for (CsvText.Line line : faults.isEmpty() ? lines.subList(1, lines.size()) : List.<CsvText.Line>of()) {
                row(columns, line)
                        .ifPresent(row -> invoices.computeIfAbsent(
                                        row.entry().value(BookField.NUMBER).strip(), number -> new ArrayList<>())
                                .add(row));
            }
        }
        if (invoices.isEmpty() && faults.isEmpty()) {
            whole(BookProblem.NOTHING);
        }
        return invoices;
    }

    private List<CsvText.Line> lines(byte[] file) {
        if (file.length > InvoiceFile.MAX_BYTES) {
            return whole(BookProblem.FILE_TOO_LARGE);
        }
        Optional<String> text = CsvText.decode(file);
        if (text.isEmpty()) {
            return whole(BookProblem.NOT_UTF8);
        }
        try {
            List<CsvText.Line> lines = CsvText.read(text.get());
            return lines.size() > InvoiceFile.MAX_ROWS + 1 ? whole(BookProblem.FILE_TOO_LARGE) : lines;
        } catch (CsvText.QuoteException e) {
            faults.add(new RowFault(e.line(), "", BookProblem.QUOTES));
            return List.of();
        }
    }

    private List<CsvText.Line> whole(BookProblem problem) {
        faults.add(new RowFault(0, "", problem));
        return List.of();
    }

    private List<Optional<BookField>> columns(CsvText.Line first) {
        List<Optional<BookField>> columns = new ArrayList<>();
        for (String name : first.cells()) {
            Optional<BookField> column = columns().stream()
                    .filter(field -> field.wireName().equals(name.strip()))
                    .findFirst();
            if (column.isEmpty() || columns.contains(column)) {
                faults.add(new RowFault(first.number(), shortened(name), BookProblem.WRONG_COLUMN));
            }
            columns.add(column);
        }
        columns().stream()
                .filter(field -> !columns.contains(Optional.of(field)) && !OPTIONAL.contains(field))
                .forEach(field -> faults.add(new RowFault(first.number(), field.wireName(), BookProblem.NO_COLUMN)));
        return columns;
    }

    private static List<BookField> columns() {
        return Arrays.stream(BookField.values())
                .filter(field -> field == BookField.NUMBER || HEAD.contains(field) || LINE.contains(field))
                .toList();
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 40));
    }

    private Optional<Row> row(List<Optional<BookField>> columns, CsvText.Line line) {
        if (line.cells().size() != columns.size()) {
            faults.add(new RowFault(line.number(), "", BookProblem.CELL_COUNT));
            return Optional.empty();
        }
        BookEntry entry = BookEntry.EMPTY;
        for (int i = 0; i < columns.size(); i++) {
            entry = entry.with(columns.get(i).orElseThrow(), line.cells().get(i));
        }
        return Optional.of(new Row(line.number(), entry));
    }
}
