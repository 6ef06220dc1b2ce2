// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.stream.Stream;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.invoice.InvoiceStatus;

/** The texts that the pages of the books ask for by the name of a value. */
final class BooksTexts {

    private BooksTexts() {}

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(BookField.values()).map(field -> "books.field." + field),
                        Arrays.stream(BookField.values()).map(field -> "books.hint." + field),
                        Arrays.stream(BookProblem.values()).map(problem -> "books.problem." + problem),
                        Arrays.stream(BookForm.values())
                                .flatMap(form -> Stream.of("heading", "intro", "button")
                                        .map(part -> "books.form." + form + "." + part)),
                        Arrays.stream(BookForm.values())
                                .flatMap(form -> Stream.of("heading", "explanation")
                                        .map(part -> "books.done." + form + "." + part)),
                        Arrays.stream(InvoiceStatus.values()).map(status -> "books.invoice." + status),
                        Arrays.stream(BooksRefusal.values())
                                .filter(refusal -> refusal != BooksRefusal.WRONG_FIELDS)
                                .flatMap(refusal -> Stream.of("heading", "explanation", "link")
                                        .map(part -> "books." + refusal + "." + part)))
                .flatMap(keys -> keys);
    }
}
