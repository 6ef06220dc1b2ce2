// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.host.files.internal.Books.Source;

/**
 * Keeps the books in one file of our own form, written whole and renamed, so that they need neither the export nor the
 * configuration that it was read with.
 */
final class BooksFile {

    private static final String HEAD = "books";
    private static final String INVOICE = "invoice";
    private static final String LINE = "line";
    private static final String WAITING = "waiting";

    private final Path file;
    private final SupplierId supplier;
    private final Disk disk;

    BooksFile(Path file, SupplierId supplier, Disk disk) {
        this.file = file;
        this.supplier = supplier;
        this.disk = disk;
    }

    void write(Books books) throws IOException {
        disk.replace(file, out -> CsvLines.write(out, lines -> write(books, lines)));
    }

    private void write(Books books, CSVPrinter out) throws IOException {
        FileMark mark = books.source().file();
        out.printRecord(
                HEAD,
                supplier,
                mark.name(),
                mark.size(),
                mark.modified(),
                books.source().sha256());
        for (FiledInvoice invoice : books.invoices().values()) {
            write(invoice, out);
        }
        for (String id : books.waiting()) {
            out.printRecord(WAITING, id);
        }
    }

    private static void write(FiledInvoice invoice, CSVPrinter out) throws IOException {
        FiledHead head = invoice.head();
        out.printRecord(
                INVOICE,
                head.id(),
                head.number(),
                head.customer().id(),
                head.customer().name(),
                head.customer().email(),
                head.issued(),
                head.due(),
                head.currency(),
                head.tax(),
                head.total(),
                head.outstanding(),
                head.cancelled(),
                invoice.asOf(),
                invoice.goneSince());
        for (FiledLine line : invoice.lines()) {
            out.printRecord(
                    LINE,
                    line.description(),
                    line.quantity().toPlainString(),
                    line.unitPrice(),
                    line.tax(),
                    line.net());
        }
    }

    /** What was written last; {@link Books#NONE} if nothing was. */
    Books read() throws IOException {
        if (!Files.exists(file)) {
            return Books.NONE;
        }
        try (CsvLines lines = CsvLines.open(file)) {
            Reading reading = new Reading();
            lines.read(reading::line);
            return reading.books();
        }
    }

    private final class Reading {

        private final Map<String, FiledInvoice> invoices = new LinkedHashMap<>();
        private final Map<Customer, Customer> customers = new LinkedHashMap<>();
        private final List<String> waiting = new ArrayList<>();
        private final List<FiledLine> lines = new ArrayList<>();
        private Source source = Books.NONE.source();
        private @Nullable CSVRecord open;

        private void line(String kind, CSVRecord cells) {
            switch (kind) {
                case HEAD -> begin(cells);
                case INVOICE -> {
                    close();
                    open = cells;
                }
                case LINE ->
                    lines.add(new FiledLine(
                            cells.get(1),
                            new BigDecimal(cells.get(2)),
                            number(cells, 3),
                            number(cells, 4),
                            number(cells, 5)));
                case WAITING -> waiting.add(cells.get(1));
                default -> throw new IllegalArgumentException("a line of the kind " + kind);
            }
        }

        private void begin(CSVRecord cells) {
            if (!cells.get(1).equals(supplier.value())) {
                throw new IllegalArgumentException("it is of supplier " + cells.get(1) + ", not of " + supplier);
            }
            source = new Source(new FileMark(cells.get(2), number(cells, 3), number(cells, 4)), cells.get(5));
        }

        private void close() {
            CSVRecord cells = open;
            if (cells != null) {
                FiledHead head = head(cells);
                invoices.put(head.id(), new FiledInvoice(head, lines, number(cells, 13), number(cells, 14)));
                lines.clear();
            }
        }

        private FiledHead head(CSVRecord cells) {
            Customer read = new Customer(new CustomerId(cells.get(3)), cells.get(4), cells.get(5));
            Customer customer = customers.computeIfAbsent(read, same -> same);
            return new FiledHead(
                    cells.get(1),
                    cells.get(2),
                    customer,
                    LocalDate.parse(cells.get(6)),
                    LocalDate.parse(cells.get(7)),
                    CurrencyUnit.of(cells.get(8)),
                    number(cells, 9),
                    number(cells, 10),
                    number(cells, 11),
                    Boolean.parseBoolean(cells.get(12)));
        }

        private Books books() {
            close();
            return new Books(source, invoices, waiting);
        }
    }

    private static long number(CSVRecord cells, int at) {
        return Long.parseLong(cells.get(at));
    }
}
