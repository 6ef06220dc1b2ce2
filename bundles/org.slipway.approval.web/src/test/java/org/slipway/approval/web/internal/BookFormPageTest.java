// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;

/** What the forms of the books say of what was typed. */
final class BookFormPageTest extends ApprovalScreenFixture {

    private String sent(BookFault... faults) {
        screen.withBooks().signedIn("ada");
        screen.books.refusal = Optional.of(BooksRefused.of(List.of(faults)));
        return screen.post(
                        "/approvals/books/invoices",
                        "formToken",
                        token(),
                        "supplier",
                        "tala",
                        "lines",
                        "2",
                        "unitPrice-2",
                        "1.2.3")
                .body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|UNREADABLE|Use only letters from A to Z, digits and . _ / # - without spaces",
                "NUMBER|TOO_LONG|at most 64 characters.",
                "ISSUED|UNREADABLE|Write the date as year-month-day, such as 2026-03-31.",
                "CUSTOMER|UNKNOWN|The books have no such customer."
            })
    void shouldSayWhatIsAllowed_whenAFieldIsWrong(BookField field, BookProblem problem, String text) {
        assertThat(sent(new BookFault(field, 0, problem)))
                .contains("id=\"" + field.wireName() + "-error\">")
                .contains(text);
    }

    @Test
    void shouldListAllWithWaysToTheFields_whenSeveralAreWrong() {
        // when
        String page = sent(
                new BookFault(BookField.DUE, 0, BookProblem.BEFORE_ISSUED),
                new BookFault(BookField.UNIT_PRICE, 2, BookProblem.UNREADABLE));

        // then
        assertThat(page)
                .contains("role=\"alert\" tabindex=\"-1\" autofocus id=\"errors\"><h2>Please check these</h2>")
                .contains("<li><a href=\"#due\">Due date: This is before the invoice date.</a></li>")
                .contains("<li><a href=\"#unitPrice-2\">Line 2 · Unit price: Write an amount such as 1,250.00")
                .contains("id=\"unitPrice-2\" name=\"unitPrice-2\" value=\"1.2.3\"");
    }

    @Test
    void shouldOfferWhatThereIs_whenBooksAreOpened() {
        // given
        screen.books.noOverview = Optional.of(BooksRefusal.NOT_OPEN);
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.get("/approvals/books").body())
                .contains("name=\"zone\" value=\"Asia/Manila\"", "list=\"zone-list\"")
                .contains("<datalist id=\"zone-list\">", "<option value=\"Asia/Singapore\"></option>")
                .contains(
                        "<option value=\"PH\">Philippines</option>", "<option value=\"SGD\">Singapore Dollar</option>")
                .doesNotContain("id=\"errors\"", "Etc/GMT");
    }
}
