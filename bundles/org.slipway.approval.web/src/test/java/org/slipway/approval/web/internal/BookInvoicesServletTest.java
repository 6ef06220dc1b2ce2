// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.CustomerId;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Customer;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Suppliers;

final class BookInvoicesServletTest extends ApprovalScreenFixture {

    private static final String FORM = "/approvals/books/invoices";

    @Test
    void shouldSayWhyAndLeadToTheCustomer_whenAnInvoiceHasNoAddress() {
        // given
        Customer unaddressed = new Customer(new CustomerId("C-7"), "Kamagong", "");
        screen.books.overview = new BooksOverview(
                Suppliers.TALA,
                List.of(),
                List.of(unaddressed),
                List.of(new BookedInvoice(
                        InvoiceBuilder.invoice().customer(unaddressed).build().summary(), Optional.empty())),
                List.of());
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.get("/approvals/books").body())
                .contains("It can’t be sent: the customer has no e-mail address.")
                .contains("<a href=\"/approvals/books/correct?supplier=tala&amp;customer=C-7\">Add the address")
                .doesNotContain("/approvals/books/invoices/send");
    }

    @Test
    void shouldOfferToSendWhatCanBeSent_whenBooksAreShown() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        String page = screen.get("/approvals/books").body();

        // then
        assertThat(page)
                .contains("INV-1001</a></h3>\n<span class=\"chip chip-wait\">Open</span>", "Narra Hardware")
                .contains("<dd class=\"num\">₱11,200.00</dd>", "Sent 1 Mar 2026, 9:30")
                .contains("Send again<span class=\"hidden\"> INV-1001</span>")
                .contains("INV-1002</a></h3>")
                .doesNotContain("Send<span class=\"hidden\"> INV-1002</span>");
    }

    @Test
    void shouldHandOverTheLinesThatTheFormHas_whenItIsSent() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = sendForm(
                "",
                "number",
                "T-1",
                "customer",
                "C-100",
                "issued",
                "2026-03-01",
                "due",
                "2026-03-31",
                "lines",
                "2",
                "description-1",
                "Rope",
                "quantity-1",
                "2",
                "unitPrice-1",
                "10",
                "taxPercent-1",
                "12",
                "description-3",
                "not a line of this form",
                "enter",
                "1");

        // then
        assertThat(answer.headers().firstValue("Location"))
                .contains("/approvals/books?supplier=tala&done=INVOICE&about=1");
        assertThat(screen.books.invoices)
                .containsExactly(new InvoiceEntry(
                        new BookEntry(Map.of(
                                BookField.NUMBER, "T-1",
                                BookField.CUSTOMER, "C-100",
                                BookField.ISSUED, "2026-03-01",
                                BookField.DUE, "2026-03-31")),
                        List.of(line("Rope", "2", "10", "12"), line("", "", "", ""))));
    }

    @Test
    void shouldShowTaxAndTotalBeforeAnythingIsEntered_whenTheFormIsChecked() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = sendForm(
                "", "number", "T-1", "customer", "C-100", "lines", "4", "description-1", "<Rope>", "quantity-1", "2");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>Check invoice INV-1001</h1>", "Not entered yet.")
                .contains("<dt>Customer</dt><dd>Narra Hardware</dd>")
                .contains("<dt>Subtotal</dt><dd class=\"money\">₱10,000.00</dd>")
                .contains("<dt>Tax</dt><dd class=\"money\">₱1,200.00</dd>")
                .contains("<dt>Total</dt><dd class=\"money\">₱11,200.00</dd>")
                .contains("<input type=\"hidden\" name=\"description-1\" value=\"&lt;Rope>\">")
                .contains("<input type=\"hidden\" name=\"lines\" value=\"4\">")
                .contains("name=\"enter\" value=\"1\">Enter the invoice</button>", "name=\"correct\" value=\"1\"");
        assertThat(screen.books.asked).containsExactly("check ada tala");
    }

    @Test
    void shouldShowTheFormAgainAndLoseNothing_whenItIsCorrected() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer =
                sendForm("", "number", "T-1", "lines", "4", "description-4", "Rope", "correct", "1");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "<h1>Enter an invoice</h1>", "value=\"T-1\"", "value=\"Rope\"", ">Check the invoice</button>");
        assertThat(screen.books.asked).isEmpty();
    }

    @Test
    void shouldBeAbsent_whenAnotherHostKeepsTheBooksOfTheSupplier() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.elsewhere.add(Suppliers.TALA.id());

        // then
        assertThat(screen.get(FORM + "?supplier=tala").statusCode()).isEqualTo(404);
        assertThat(sendForm("", "enter", "1").statusCode()).isEqualTo(404);
        assertThat(sendForm("/send", "number", "INV-1001").statusCode()).isEqualTo(404);
        assertThat(screen.books.asked).isEmpty();
    }

    @Test
    void shouldSayItAtTheFieldOfTheLineAndLoseNothing_whenALineIsWrong() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.refusal = Optional.of(BooksRefused.of(List.of(
                new BookFault(BookField.UNIT_PRICE, 2, BookProblem.UNREADABLE),
                new BookFault(BookField.DUE, 0, BookProblem.BEFORE_ISSUED))));

        // when
        HttpResponse<String> answer = sendForm(
                "", "number", "T-1", "customer", "C-101", "lines", "2", "unitPrice-1", "7", "unitPrice-2", "1,5");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<p class=\"error\" id=\"unitPrice-2-error\">", "<p class=\"error\" id=\"due-error\">")
                .contains(
                        "value=\"1,5\"",
                        "value=\"T-1\"",
                        "name=\"customer\" value=\"C-101\"",
                        "C-101 is Molave Builders.")
                .doesNotContain("unitPrice-1-error");
    }

    @Test
    void shouldShowMoreLinesAndLoseNothing_whenMoreAreWanted() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = sendForm("", "number", "T-1", "lines", "4", "description-4", "Rope", "more", "1");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("name=\"lines\" value=\"8\"", "value=\"Rope\"", "value=\"T-1\"", "name=\"taxPercent-8\"");
        assertThat(screen.books.asked).isEmpty();
    }

    @Test
    void shouldHaveNoMoreLinesThanAnInvoiceMay_whenTheFormClaimsSo() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        sendForm("", "lines", "999");

        // then
        assertThat(screen.books.invoices.get(0).lines()).hasSize(100);
    }

    @Test
    void shouldHaveItMailed_whenSendIsPressed() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = sendForm("/send", "number", "INV-1001");

        // then
        assertThat(answer.headers().firstValue("Location"))
                .contains("/approvals/books?supplier=tala&done=SENT&about=INV-1001");
        assertThat(screen.books.asked).containsExactly("send ada tala/INV-1001");
        assertThat(sendForm("/send", "number", "no number").statusCode()).isEqualTo(404);
        assertThat(screen.get(FORM + "/send").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "NOT_PAYABLE, 409", "NO_ADDRESS, 409", "NOT_ALLOWED, 403"})
    void shouldSayWhy_whenItCantBeSent(BooksRefusal refusal, int status) {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.refusal = Optional.of(new BooksRefused(refusal));

        // then
        assertThat(sendForm("/send", "number", "INV-1001").statusCode()).isEqualTo(status);
    }

    @Test
    void shouldBeAbsent_whenTheHostKeepsItsBooksItself() {
        // given
        screen.signedIn("ada");

        // then
        assertThat(screen.get(FORM).statusCode()).isEqualTo(404);
        assertThat(sendForm("/send", "number", "INV-1001").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRefuseBeforeAsking_whenReaderIsNoAdmin() {
        // given
        screen.withBooks().signedIn("liza");

        // then
        assertThat(screen.get(FORM + "?supplier=tala").statusCode()).isEqualTo(403);
        assertThat(sendForm("/send", "number", "INV-1001").statusCode()).isEqualTo(403);
        assertThat(screen.books.asked).isEmpty();
    }

    private static BookEntry line(String description, String quantity, String price, String percent) {
        return new BookEntry(Map.of(
                BookField.DESCRIPTION, description,
                BookField.QUANTITY, quantity,
                BookField.UNIT_PRICE, price,
                BookField.TAX_PERCENT, percent));
    }

    private HttpResponse<String> sendForm(String step, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "formToken";
        all[1] = token();
        all[2] = "supplier";
        all[3] = "tala";
        return screen.post(FORM + step, all);
    }
}
