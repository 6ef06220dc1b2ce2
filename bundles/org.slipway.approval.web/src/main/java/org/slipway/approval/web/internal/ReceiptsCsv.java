// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.books.BookedReceipt;

/**
 * Receipts as CSV (RFC 4180). Spreadsheets calculate what looks like a formula, so a cell that begins like one gets an
 * apostrophe in front.
 */
final class ReceiptsCsv {

    private static final String FORMULA = "=+-@\t\r";
    private static final String SPECIAL = ",\"\r\n";

    private ReceiptsCsv() {}

    static String of(List<BookedReceipt> receipts) {
        Stream<String> head = Stream.of("number,posted,paidOn,account,amount,currency");
        return Stream.concat(head, receipts.stream().map(ReceiptsCsv::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(BookedReceipt receipt) {
        return Stream.of(
                        receipt.number(),
                        receipt.posted().toString(),
                        receipt.paidOn().toString(),
                        receipt.account(),
                        receipt.amount().getAmount().toPlainString(),
                        receipt.amount().getCurrencyUnit().getCode())
                .map(ReceiptsCsv::cell)
                .collect(Collectors.joining(","));
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean special = safe.chars().anyMatch(letter -> SPECIAL.indexOf(letter) >= 0);
        return special ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
