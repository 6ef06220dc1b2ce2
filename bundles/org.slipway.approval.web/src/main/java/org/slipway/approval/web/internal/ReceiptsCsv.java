// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.slip.SlipCode;

/**
 * Receipts as CSV (RFC 4180). Spreadsheets calculate what looks like a formula, so a cell that begins like one gets an
 * apostrophe in front.
 */
final class ReceiptsCsv {

    private static final String FORMULA = "=+-@\t\r";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String SPECIAL = ",\"\r\n";

    private ReceiptsCsv() {}

    /** Times are in this zone, with its offset. */
    static String of(List<BookedReceipt> receipts, ZoneId zone) {
        Stream<String> head =
                Stream.of("number,posted,paidOn,account,amount,currency,customer,payer,invoices,slip,reference");
        return Stream.concat(head, receipts.stream().map(receipt -> line(receipt, zone)))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(BookedReceipt receipt, ZoneId zone) {
        BookedReceipt.Origin origin = receipt.origin();
        return Stream.of(
                        receipt.number(),
                        posted(receipt.posted(), zone),
                        receipt.paidOn().toString(),
                        receipt.account(),
                        receipt.amount().getAmount().toPlainString(),
                        receipt.amount().getCurrencyUnit().getCode(),
                        origin.customer(),
                        origin.payer(),
                        String.join(" ", origin.invoices()),
                        origin.slip().map(SlipCode::value).orElse(""),
                        origin.reference())
                .map(ReceiptsCsv::cell)
                .collect(Collectors.joining(","));
    }

    /** Receipts from before the time was kept count as posted at the epoch. */
    private static String posted(Instant at, ZoneId zone) {
        return at.equals(Instant.EPOCH) ? "" : TIME.format(at.atZone(zone));
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean special = safe.chars().anyMatch(letter -> SPECIAL.indexOf(letter) >= 0);
        return special ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
