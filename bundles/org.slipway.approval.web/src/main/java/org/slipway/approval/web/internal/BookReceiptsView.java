// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.books.BooksOverview;
import org.slipway.approval.web.internal.page.BooksPage.Link;
import org.slipway.approval.web.internal.page.BooksPage.Receipt;
import org.slipway.web.Formats;

/** Writes the newest receipts in the books of a supplier. */
record BookReceiptsView(StaffRequest request, BooksOverview overview) {

    List<Receipt> of() {
        Formats formats = request.formats(overview.supplier());
        return overview.receipts().stream()
                .map(receipt -> receipt(receipt, formats))
                .toList();
    }

    private Receipt receipt(BookedReceipt receipt, Formats formats) {
        BookedReceipt.Origin origin = receipt.origin();
        return new Receipt(
                receipt.number(),
                formats.money(receipt.amount()),
                about(receipt, formats),
                origin.invoices().stream().map(this::invoice).toList(),
                origin.slip().stream()
                        .map(code -> new Link(code.value(), Addresses.slip(code)))
                        .toList());
    }

    private String about(BookedReceipt receipt, Formats formats) {
        String posted = receipt.posted().equals(Instant.EPOCH)
                ? ""
                : request.text("books.receipt.posted", formats.time(receipt.posted()));
        return Stream.of(
                        posted,
                        request.text("books.receipt.paid", formats.date(receipt.paidOn())),
                        receipt.account(),
                        receipt.origin().payer(),
                        receipt.origin().reference())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Link invoice(String code) {
        return new Link(code, BookInvoicesServlet.shown(overview.supplier().id(), code));
    }
}
