// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;
import org.slipway.host.files.internal.FiledReceipt.Stage;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;

/** Keeps one receipt and what is known of it, in a file of our own form: a name and a value a line. */
final class ReceiptFile {

    private static final String ALLOCATION = "allocation";

    private ReceiptFile() {}

    static Disk.Content content(FiledReceipt filed) {
        return out -> CsvLines.write(out, lines -> write(filed, lines));
    }

    private static void write(FiledReceipt filed, CSVPrinter out) throws IOException {
        Receipt receipt = filed.receipt();
        ReceiptPayment payment = receipt.payment();
        out.printRecord("key", receipt.key());
        out.printRecord("supplier", receipt.supplier());
        out.printRecord("customer", receipt.customer());
        out.printRecord("amount", payment.amount());
        out.printRecord("date", payment.date());
        out.printRecord("account", payment.receivingAccount());
        out.printRecord("reference", payment.reference());
        out.printRecord("payer", payment.payer());
        for (ReceiptAllocation part : receipt.allocations()) {
            out.printRecord(ALLOCATION, part.invoice(), part.amount());
        }
        out.printRecord("stage", filed.stage());
        out.printRecord("word", filed.word());
        out.printRecord("since", filed.since());
        out.printRecord("booked", filed.booked());
    }

    static FiledReceipt read(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        List<ReceiptAllocation> allocations = new ArrayList<>();
        List<FiledReceipt> read = new ArrayList<>(1);
        try (CsvLines lines = CsvLines.open(file)) {
            lines.read((kind, cells) -> {
                if (kind.equals(ALLOCATION)) {
                    allocations.add(allocation(cells));
                } else {
                    values.put(kind, cells.get(1));
                }
                if (kind.equals("booked")) {
                    read.add(receipt(values, allocations));
                }
            });
        }
        return read.get(0);
    }

    private static ReceiptAllocation allocation(CSVRecord cells) {
        return new ReceiptAllocation(cells.get(1), Money.parse(cells.get(2)));
    }

    private static FiledReceipt receipt(Map<String, String> values, List<ReceiptAllocation> allocations) {
        ReceiptPayment payment = new ReceiptPayment(
                Money.parse(value(values, "amount")),
                LocalDate.parse(value(values, "date")),
                value(values, "account"),
                value(values, "reference"),
                value(values, "payer"));
        Receipt receipt = new Receipt(
                new ReceiptKey(value(values, "key")),
                new SupplierId(value(values, "supplier")),
                new CustomerId(value(values, "customer")),
                payment,
                allocations);
        return new FiledReceipt(
                receipt,
                Stage.valueOf(value(values, "stage")),
                value(values, "word"),
                Instant.parse(value(values, "since")),
                Long.parseLong(value(values, "booked")));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
