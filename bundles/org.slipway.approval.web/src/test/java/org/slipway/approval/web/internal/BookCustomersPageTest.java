// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.CustomerId;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;

/** Customers and invoices are found, named, and acted on where they are shown. */
final class BookCustomersPageTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/books?supplier=tala";
    private static final String FORM = "/approvals/books/invoices";

    @BeforeEach
    void signIn() {
        screen.withBooks().signedIn("ada");
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER, added", "CORRECT, corrected"})
    void shouldNameTheCustomer_whenItWasAddedOrCorrected(String done, String did) {
        // given
        screen.books.found = List.of(Customers.NARRA, new Customer(new CustomerId("C-1001"), "Another", ""));

        // then
        assertThat(screen.get(PAGE + "&done=" + done + "&about=C-100").body())
                .contains("<h2>Customer Narra Hardware (C-100) " + did + "</h2>");
        assertThat(screen.get(PAGE + "&done=" + done + "&about=C-10").body()).contains("<h2>Customer " + did + "</h2>");
    }

    @Test
    void shouldLeadToAnInvoiceForTheCustomer_whenItWasAdded() {
        // given
        screen.books.found = List.of(Customers.NARRA);

        // then
        assertThat(screen.post(
                                "/approvals/books/customer",
                                "supplier",
                                "tala",
                                "customer",
                                "C-100",
                                "formToken",
                                token())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/approvals/books?supplier=tala&done=CUSTOMER&about=C-100");
        assertThat(screen.get(PAGE + "&done=CUSTOMER&about=C-100").body())
                .contains("<p><a href=\"/approvals/books/invoices?supplier=tala&amp;customer=C-100\">Enter an invoice");
        assertThat(screen.get(FORM + "?supplier=tala&customer=C-100").body())
                .contains("name=\"customer\" value=\"C-100\"", "C-100 is Narra Hardware.");
    }

    @Test
    void shouldShowOnlyWhatWasFound_whenSomethingIsLookedFor() {
        // given
        screen.books.found = List.of(Customers.MOLAVE);
        screen.books.foundInvoices = List.of(
                new BookedInvoice(InvoiceBuilder.invoice().id("7").build().summary(), Optional.empty()));

        // when
        String page = screen.get(PAGE + "&find=+mol%3Cb%3E+").body();

        // then
        assertThat(screen.books.asked).contains("customers ada tala mol<b>", "invoices ada tala mol<b>");
        assertThat(page)
                .contains("name=\"find\" value=\"mol&lt;b>\"", "Show all", "Molave Builders", "INV-7</a>")
                .doesNotContain("INV-1001", "<h2 id=\"accounts\">", "<h2 id=\"receipts\">");
        screen.books.found = List.of();
        assertThat(screen.get(PAGE + "&find=x").body()).contains("Nothing found. Type less, or something else.");
        assertThat(screen.get(PAGE).body()).contains("<h2 id=\"accounts\">").doesNotContain("Show all");
    }

    @Test
    void shouldSayWhichAreListed_whenThereMayBeMore() {
        // given
        BooksOverview few = screen.books.overview;
        screen.books.overview = few.narrowed(customers(BooksOverview.MOST_CUSTOMERS), few.invoices());
        screen.books.found = customers(10);

        // then
        assertThat(screen.get(PAGE).body())
                .contains("The first 500 by their codes are listed. Find the others by code or name.");
        assertThat(screen.get(PAGE + "&find=x").body()).contains("The first 10 found are listed.");

        // when
        screen.books.overview = few;

        // then
        assertThat(screen.get(PAGE).body()).doesNotContain("are listed.");
    }

    private static List<Customer> customers(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Customer(new CustomerId("C-" + i), "Kamagong", ""))
                .toList();
    }

    @Test
    void shouldTakeTheOnlyOneThatFitsAndSayIt_whenAPartOfTheNameWasTyped() {
        // given
        screen.books.found = List.of(Customers.MOLAVE);
        screen.books.unknown = Optional.of("molave");

        // when
        HttpResponse<String> answer = post("number", "T-1", "customer", " molave ");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>Check invoice", "“molave” was taken for Narra Hardware: no other customer fits.")
                .contains("<input type=\"hidden\" name=\"customer\" value=\"C-101\">");
    }

    @Test
    void shouldShowTheCodeWithTheFullName_whenSomethingElseIsWrong() {
        // given
        screen.books.found = List.of(Customers.MOLAVE);
        screen.books.refusal = Optional.of(BooksRefused.of(List.of(
                new BookFault(BookField.CUSTOMER, 0, BookProblem.UNKNOWN),
                new BookFault(BookField.DUE, 0, BookProblem.BEFORE_ISSUED))));

        // when
        HttpResponse<String> answer = post("customer", "molave");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("“molave” was taken for customer C-101: no other one fits.")
                .contains("name=\"customer\" value=\"C-101\"", "C-101 is Molave Builders.");
    }

    @Test
    void shouldOfferToSendAndCancel_whenTheInvoiceIsShown() {
        // given
        screen.books.booked = Optional.of(InvoiceBuilder.invoice().build());

        // then
        assertThat(screen.get(FORM + "/show?supplier=tala&number=1001").body())
                .contains("action=\"/approvals/books/invoices/send\"", "name=\"number\" value=\"1001\"")
                .contains("href=\"/approvals/books/cancel?supplier=tala&amp;number=1001\">Cancel");

        // when
        screen.books.booked = Optional.of(InvoiceBuilder.invoice()
                .status(InvoiceStatus.PAID)
                .paid("11200.00")
                .build());

        // then
        assertThat(screen.get(FORM + "/show?supplier=tala&number=1001").body())
                .doesNotContain("/send\"", "/books/cancel");
    }

    private HttpResponse<String> post(String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"supplier", "tala", "formToken", token()}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return screen.post(FORM, all);
    }
}
