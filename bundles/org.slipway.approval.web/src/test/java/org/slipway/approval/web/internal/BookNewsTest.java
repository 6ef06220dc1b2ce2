// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Suppliers;

/** What the page of books says of its invoices, what was done just now, and who an invoice can be made out to. */
final class BookNewsTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/books?supplier=tala";

    @BeforeEach
    void signIn() {
        screen.withBooks().signedIn("ada");
    }

    @Test
    void shouldSayHowEachInvoiceStands_whenSomeArePartPaidOrOverdue() {
        // given
        screen.books.overview = booksOf(
                InvoiceBuilder.invoice()
                        .id("1")
                        .dates("2026-01-01", "2026-03-01")
                        .paid("100.00"),
                InvoiceBuilder.invoice().id("2").dates("2026-01-01", "2026-03-02"),
                InvoiceBuilder.invoice()
                        .id("3")
                        .dates("2026-01-01", "2026-01-02")
                        .status(InvoiceStatus.PAID)
                        .paid("11200.00"));

        // when
        String page = screen.get(PAGE).body();

        // then
        assertThat(page)
                .containsSubsequence(
                        "The last entered comes first.",
                        ">INV-1</a>",
                        "<span class=\"chip chip-wait\">Part-paid</span>",
                        "<span class=\"chip chip-bad\">Overdue</span>",
                        ">Send<span class=\"hidden\"> INV-1</span>",
                        ">INV-2</a>",
                        "<span class=\"chip chip-wait\">Open</span>",
                        ">INV-3</a>",
                        "<span class=\"chip chip-ok\">Paid</span>")
                .containsOnlyOnce("Overdue")
                .doesNotContain("<span class=\"hidden\"> INV-3</span></button>");
    }

    @Test
    void shouldSayThatThereAreMore_whenOnlyTheNewestAreShown() {
        // given
        InvoiceBuilder[] hundred = new InvoiceBuilder[BooksOverview.MOST_INVOICES];
        for (int i = 0; i < hundred.length; i++) {
            hundred[i] = InvoiceBuilder.invoice().id("" + i);
        }
        screen.books.overview = booksOf(hundred);

        // then
        assertThat(screen.get(PAGE).body()).contains("The newest 100 are shown, the last entered first.");
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, 1002, Invoice 1002 entered, <a href=\"/approvals/books/invoices/show?supplier=tala&amp;number=1002\">",
        "SENT, 1002, Invoice 1002 sent, Show invoice 1002",
        "INVOICE, gone, Invoice entered, “Send” mails it",
        "OPEN, '', The books are open, <p><a href=\"/approvals/books/account?supplier=tala\">Add a receiving account</a>",
        "ACCOUNT, 1020, Account added, href=\"/approvals/methods/edit?supplier=tala&amp;receivingAccount=1020\">Make",
        "CUSTOMER, C-1, Customer added, <p><a href=\"/approvals/books/invoices?supplier=tala\">Enter an invoice"
    })
    void shouldNameItAndSayWhatComesNext_whenSomethingWasDone(String done, String about, String said, String next) {
        assertThat(screen.get(PAGE + "&done=" + done + "&about=" + about).body())
                .contains("<h2>" + said + "</h2>", next)
                .doesNotContain("gone");
    }

    @Test
    void shouldTakeACodeAndSuggestAll_whenAnInvoiceIsBegun() {
        assertThat(screen.get("/approvals/books/invoices?supplier=tala").body())
                .contains("name=\"customer\" value=\"\" maxlength=\"64\" required list=\"customer-list\"")
                .contains("<datalist id=\"customer-list\">", "<option value=\"C-100\">Narra Hardware</option>")
                .doesNotContain("<select");
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, true", "UNREADABLE, true", "UNKNOWN, false"})
    void shouldNameWhoIsMeant_whenAPartOfSeveralNamesWasTyped(BookProblem problem, boolean found) {
        // given
        screen.books.found = found ? List.of(Customers.MOLAVE, Customers.NARRA) : List.of();
        screen.books.refusal = Optional.of(BooksRefused.of(List.of(new BookFault(BookField.CUSTOMER, 0, problem))));

        // when
        HttpResponse<String> answer = screen.post(
                "/approvals/books/invoices", "supplier", "tala", "customer", "molave b", "formToken", token());

        // then
        assertThat(screen.books.asked).contains("customers ada tala molave b");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "name=\"customer\" value=\"molave b\"",
                        "<a href=\"#customer\">Customer: " + (found ? "No customer has this" : "The books have no"))
                .contains(
                        found
                                ? "You may mean: C-101 (Molave Builders), C-100 (Narra Hardware). Write the code."
                                : "The books have no such customer. Choose one, or add it first.");
    }

    private static BooksOverview booksOf(InvoiceBuilder... invoices) {
        return new BooksOverview(
                Suppliers.TALA,
                List.of(),
                List.of(Customers.NARRA),
                List.of(invoices).stream()
                        .map(invoice -> new BookedInvoice(invoice.build().summary(), Optional.<Instant>empty()))
                        .toList(),
                List.of());
    }
}
