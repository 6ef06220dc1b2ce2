// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;

/** Cancelling an invoice, and correcting a customer. */
final class BookCorrectionsPageTest extends ApprovalScreenFixture {

    @Test
    void shouldLeadToTheForms_whenThereIsSomethingToMend() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        String page = screen.get("/approvals/books?supplier=tala").body();

        // then
        assertThat(page)
                .contains("href=\"/approvals/books/cancel?supplier=tala&amp;number=1001\"")
                .contains("href=\"/approvals/books/correct?supplier=tala&amp;customer=");
        assertThat(screen.get("/approvals/books/cancel?supplier=tala&number=1001")
                        .body())
                .contains("name=\"number\" value=\"1001\" maxlength=\"64\" required readonly", "name=\"reason\"")
                .contains("<button class=\"btn btn-danger\">Cancel the invoice</button>");
    }

    @Test
    void shouldNotTakeAnotherCustomersCode_whenOneIsCorrected() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        String form = screen.get("/approvals/books/correct?supplier=tala&customer=C-1")
                .body();

        // then
        assertThat(form)
                .contains("name=\"customer\" value=\"C-1\" maxlength=\"64\" required readonly")
                .containsOnlyOnce(" readonly")
                .contains("<button class=\"btn\">Correct the customer</button>");
    }

    @Test
    void shouldCancel_whenTheFormIsSent() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = submit("cancel", "number", "1001", "reason", "wrong customer");

        // then
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/approvals/books?supplier=tala&done=CANCEL&about=1001");
        assertThat(screen.books.asked).containsExactly("cancel ada tala");
        assertThat(screen.books.entries)
                .containsExactly(new BookEntry(Map.of(BookField.NUMBER, "1001", BookField.REASON, "wrong customer")));
        assertThat(screen.get("/approvals/books?supplier=tala&done=CANCEL").body())
                .contains("Invoice cancelled");
    }

    @Test
    void shouldSayWhy_whenItIsRefused() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.refusal = Optional.of(new BooksRefused(BooksRefusal.INVOICE_HAS_SLIPS));

        // when
        HttpResponse<String> answer = submit("cancel", "number", "1001", "reason", "wrong <customer>");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("<h2>Slips wait for this invoice</h2>", "action=\"/approvals/books/cancel\"")
                .contains("name=\"number\" value=\"1001\"", "wrong &lt;customer");
    }

    @Test
    void shouldSayItAtTheFieldAndKeepTheRest_whenACorrectionHasAWrongField() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.refusal = Optional.of(
                BooksRefused.of(List.of(new BookFault(BookField.CUSTOMER_EMAIL, 0, BookProblem.UNREADABLE))));

        // when
        HttpResponse<String> answer =
                submit("correct", "customer", "C-1", "customerName", "Narra & Co", "customerEmail", "nobody");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Narra &amp; Co\"", "value=\"nobody\"")
                .contains("<p class=\"error\" id=\"customerEmail-error\">");
    }

    private HttpResponse<String> submit(String form, String... fields) {
        String token = ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"formToken", token, "supplier", "tala"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return screen.post("/approvals/books/" + form, all);
    }
}
