// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.slip.SlipCode;
import org.slipway.testkit.Suppliers;

final class BooksServletTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/books";

    @Test
    void shouldShowWhatThereIs_whenBooksAreOpen() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get(PAGE);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<p class=\"soft\">Tala Trading Corporation</p>", "<dt>Time zone</dt><dd>Asia/Manila</dd>")
                .contains("<a href=\"/approvals/books\" aria-current=\"page\">Books</a>", "0917 000 0000")
                .contains("href=\"/approvals/books/account?supplier=tala\"")
                .contains("href=\"/approvals/methods?supplier=tala\"");
    }

    @Test
    void shouldBeAbsentAndNamedNowhere_whenTheHostKeepsItsBooksItself() {
        // given
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(screen.get(PAGE + "/account").statusCode()).isEqualTo(404);
        assertThat(sendForm("/open", "name", "Tala").statusCode()).isEqualTo(404);
        assertThat(screen.get("/approvals").body()).doesNotContain("/approvals/books");
    }

    @Test
    void shouldBeAbsentAndNamedNowhere_whenAnotherHostKeepsTheBooksOfTheSupplier() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.elsewhere.add(Suppliers.TALA.id());

        // then
        assertThat(screen.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(screen.get(PAGE + "?supplier=tala").statusCode()).isEqualTo(404);
        assertThat(screen.get(PAGE + "/import?supplier=tala").statusCode()).isEqualTo(404);
        assertThat(sendForm("/open", "name", "Tala").statusCode()).isEqualTo(404);
        assertThat(screen.get("/approvals").body()).doesNotContain("/approvals/books");
        assertThat(screen.get(PAGE + "?supplier=bayview").statusCode()).isEqualTo(403);
        assertThat(screen.books.asked).isEmpty();
    }

    @Test
    void shouldOfferOnlyThoseWhoseBooksAreKeptHere_whenTheReaderHasSeveral() {
        // given
        screen.withBooks().signedIn("duo");
        screen.books.elsewhere.add(new SupplierId("bay&view"));

        // then
        assertThat(screen.get(PAGE).body()).contains("<h1>Books</h1>").doesNotContain("Which supplier?");
        assertThat(screen.get("/approvals/methods").body()).contains("Which supplier?", "href=\"/approvals/books\"");
    }

    @Test
    void shouldOfferToOpenThem_whenTheSupplierHasNone() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.noOverview = Optional.of(BooksRefusal.NOT_OPEN);

        // then
        assertThat(screen.get(PAGE).body())
                .contains("<h1>Open books</h1>", "There are no books of tala yet.")
                .contains("action=\"/approvals/books/open\"", "name=\"zone\" value=\"Asia/Manila\"");
        assertThat(screen.get(PAGE + "/account").body()).contains("<h1>Open books</h1>");
    }

    @Test
    void shouldHandOverWhatWasTyped_whenTheFormIsSent() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer =
                sendForm("/account", "account", "1010", "institution", "BDO", "holder", "Tala", "accountNumber", "1");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/approvals/books?supplier=tala&done=ACCOUNT&about=1010");
        assertThat(screen.books.asked).containsExactly("account ada tala");
        assertThat(screen.books.entries)
                .containsExactly(new BookEntry(Map.of(
                        BookField.ACCOUNT, "1010",
                        BookField.INSTITUTION, "BDO",
                        BookField.HOLDER, "Tala",
                        BookField.ACCOUNT_NUMBER, "1")));
        assertThat(screen.get("/approvals/books?supplier=tala&done=ACCOUNT").body())
                .contains("<h2>Account added</h2>");
    }

    @Test
    void shouldSayItAtTheFieldAndLoseNothing_whenAFieldIsWrong() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.refusal =
                Optional.of(BooksRefused.of(List.of(new BookFault(BookField.COUNTRY, 0, BookProblem.UNKNOWN))));

        // when
        HttpResponse<String> answer = sendForm("/open", "name", "Tala & \"Co\"", "country", "XX", "language", "fil");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Tala &amp; &#34;Co&#34;\"", "value=\"XX\"", "<option value=\"fil\" selected>")
                .contains("aria-invalid=\"true\" aria-describedby=\"country-hint country-error\"")
                .contains("<p class=\"error\" id=\"country-error\">Write the two letters of a country, such as PH.</p>")
                .contains("<li><a href=\"#country\">Country: Write the two letters of a country, such as PH.</a></li>")
                .doesNotContain("name-error");
    }

    @ParameterizedTest
    @CsvSource({"NOT_ALLOWED, 403", "NOT_OPEN, 404", "OPEN_BEFORE, 409"})
    void shouldSayWhy_whenBooksAreRefused(BooksRefusal refusal, int status) {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.refusal = Optional.of(new BooksRefused(refusal));

        // when
        HttpResponse<String> answer = sendForm("/open", "name", "Tala");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("href=\"/approvals/books?supplier=tala\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liza", "omar", "mei"})
    void shouldRefuseBeforeAsking_whenReaderIsNoAdmin(String name) {
        // given
        screen.withBooks().signedIn(name);

        // then
        assertThat(screen.get(PAGE + "?supplier=tala").statusCode()).isEqualTo(403);
        assertThat(screen.get("/approvals").body()).doesNotContain("/approvals/books");
        assertThat(sendForm("/open", "name", "Tala").statusCode()).isEqualTo(403);
        assertThat(screen.books.asked).isEmpty();
    }

    @Test
    void shouldHandOutReceiptsThatNoSpreadsheetCalculates_whenTheyAreSaved() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.receipts.add(new BookedReceipt(
                "RC-000001",
                Money.parse("PHP 1120.00"),
                LocalDate.parse("2026-03-01"),
                "=1+1",
                Instant.parse("2026-03-02T01:30:00.123456Z"),
                new BookedReceipt.Origin(
                        "C-100",
                        "Narra, Inc.",
                        "@SUM(A1)",
                        List.of("INV-1", "INV-2"),
                        Optional.of(new SlipCode("PS-7KQ4-M2")))));

        // when
        HttpResponse<String> answer = screen.get(PAGE + "/receipts.csv?supplier=tala");

        // then
        assertThat(answer.body().split("\r\n", -1))
                .containsExactly(
                        "number,posted,paidOn,account,amount,currency,customer,payer,invoices,slip,reference",
                        "RC-000001,2026-03-02T09:30:00+08:00,2026-03-01,'=1+1,1120.00,PHP,C-100,\"Narra, Inc.\","
                                + "INV-1 INV-2,PS-7KQ4-M2,'@SUM(A1)",
                        "");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''receipts.csv");
        assertThat(screen.get(PAGE).body()).contains("href=\"/approvals/books/receipts.csv?supplier=tala\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"-1|'-1", "+1|'+1", "@a|'@a", "a,b|`\"a,b\"`", "a=b|a=b", "=\"a\"|`\"'=\"\"a\"\"\"`"})
    void shouldWriteACellSo_whenItHolds(String text, String cell) {
        assertThat(ReceiptsCsv.cell(text)).isEqualTo(cell);
        assertThat(ReceiptsCsv.cell("\tx")).isEqualTo("'\tx");
        assertThat(ReceiptsCsv.cell("\rx")).isEqualTo("\"'\rx\"");
    }

    @Test
    void shouldTakeNothing_whenTheFormIsNotOurs() {
        // given
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.post(PAGE + "/open", "name", "Tala", "formToken", "x").statusCode())
                .isEqualTo(403);
        assertThat(screen.get(PAGE + "/other").statusCode()).isEqualTo(404);
        assertThat(sendForm("", "name", "Tala").statusCode()).isEqualTo(405);
        assertThat(screen.books.asked).isEmpty();
    }

    @Test
    void shouldLeadBackToThem_whenSomebodySignsIn() {
        assertThat(screen.get(PAGE + "?supplier=tala").headers().firstValue("Location"))
                .contains("/approvals/sign-in?to=%2Fapprovals%2Fbooks%3Fsupplier%3Dtala");
    }

    private HttpResponse<String> sendForm(String step, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "formToken";
        all[1] = token();
        all[2] = "supplier";
        all[3] = "tala";
        return screen.post(PAGE + step, all);
    }
}
