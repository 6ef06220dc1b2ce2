// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.slip.SlipCode;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Suppliers;

/** What staff sees of receipts and of one invoice in the books. */
final class BookReceiptsPageTest extends ApprovalScreenFixture {

    private static final String INVOICE = "/approvals/books/invoices/show?supplier=tala&number=";

    @Test
    void shouldListTheNewestReceipts_whenSomeWerePosted() {
        // given
        BookedReceipt receipt = new BookedReceipt(
                "RC-000001",
                Money.parse("PHP 1120.00"),
                LocalDate.parse("2026-03-01"),
                "1010",
                Instant.parse("2026-03-02T01:30:00Z"),
                new BookedReceipt.Origin(
                        "C-100", "Narra", "REF 7", List.of("INV-1"), Optional.of(new SlipCode("PS-7KQ4-M2"))));
        screen.books.overview = new BooksOverview(Suppliers.TALA, List.of(), List.of(), List.of(), List.of(receipt));
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.get("/approvals/books").body())
                .contains("RC-000001", "₱1,120.00", "posted 2 Mar 2026, 9:30", "paid 1 Mar 2026 · 1010 · Narra · REF 7")
                .contains(
                        "<a class=\"token\" href=\"/approvals/books/invoices/show?supplier=tala&amp;number=INV-1\">INV-1</a>")
                .contains("<a class=\"code\" href=\"/approvals/slips/PS-7KQ4-M2\">PS-7KQ4-M2</a>");
    }

    @Test
    void shouldSayThatThereIsNone_whenNoReceiptWasPosted() {
        // given
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.get("/approvals/books").body()).contains("No receipt yet.");
    }

    @Test
    void shouldShowItsLines_whenAnInvoiceIsOpened() {
        // given
        screen.books.booked = Optional.of(InvoiceBuilder.invoice().build());
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get(INVOICE + "1001");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>Invoice INV-1001</h1>", "<dd>Narra Hardware</dd>", "₱10,000.00", "₱1,200.00")
                .contains("<dt>Outstanding</dt><dd class=\"money\">₱11,200.00</dd>");
        assertThat(screen.books.asked).containsExactly("invoice ada tala/1001");
    }

    @Test
    void shouldSayThatThereIsNone_whenAnInvoiceIsUnknown() {
        // given
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.get(INVOICE + "none").statusCode()).isEqualTo(404);
        assertThat(screen.get(INVOICE + "%20").statusCode()).isEqualTo(404);
        assertThat(screen.books.asked).containsExactly("invoice ada tala/none");
    }
}
