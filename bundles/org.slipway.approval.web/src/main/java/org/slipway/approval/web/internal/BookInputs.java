// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.approval.web.internal.page.BookInput;
import org.slipway.approval.web.internal.page.BookInput.Choice;
import org.slipway.approval.web.internal.page.BookInput.Control;
import org.slipway.approval.web.internal.page.BookInput.Words;

/**
 * Writes the fields of forms of the books.
 *
 * @param faults of what was typed
 */
record BookInputs(StaffRequest request, List<BookFault> faults) {

    /** The fields of a form with what was typed. */
    List<BookInput> of(List<BookField> fields, BookEntry entry) {
        return fields.stream().map(field -> input(field, entry, 0)).toList();
    }

    /** The fields of a line, which need not be there. */
    List<BookInput> of(List<BookField> fields, BookEntry entry, int line) {
        return fields.stream()
                .map(field -> input(field, entry, line))
                .map(input -> input.optional(BookInvoiceForm.suffix(line)))
                .toList();
    }

    private BookInput input(BookField field, BookEntry entry, int line) {
        return new BookInput(
                field.wireName(),
                new Words(request.text("books.field." + field), request.text("books.hint." + field)),
                control(field),
                entry.value(field),
                problem(field, line));
    }

    private String problem(BookField field, int line) {
        return faults.stream()
                .filter(fault -> fault.field() == field && fault.line() == line)
                .map(fault -> explain(request, fault.field(), fault.problem()))
                .findFirst()
                .orElse("");
    }

    /** In words of the field where it has some: what is allowed in it. */
    static String explain(StaffRequest request, BookField field, BookProblem problem) {
        String special = "books.problem." + field + "." + problem;
        String key = request.texts().has(special) ? special : "books.problem." + problem;
        return request.text(key, limit(field));
    }

    private Control control(BookField field) {
        int limit = limit(field);
        return switch (field) {
            case NAME,
                    HOLDER,
                    CUSTOMER_NAME,
                    ACCOUNT,
                    CUSTOMER,
                    NUMBER,
                    INSTITUTION,
                    DESCRIPTION,
                    REASON,
                    QUANTITY,
                    UNIT_PRICE -> new Control("text", limit, true, List.of(), false);
            case COUNTRY, CURRENCY, ZONE ->
                new Control("text", limit, true, List.of(), false, BookSuggestions.id(field));
            case LANGUAGE -> new Control("text", limit, true, languages(), false);
            case EMAIL, CUSTOMER_EMAIL -> new Control("email", limit, false, List.of(), false);
            case ACCOUNT_NUMBER, TAX_PERCENT -> new Control("text", limit, false, List.of(), false);
            case ISSUED, DUE -> new Control("date", limit, true, List.of(), false);
        };
    }

    /** So many characters may be typed; 0 where it is chosen. */
    private static int limit(BookField field) {
        return switch (field) {
            case NAME, HOLDER, CUSTOMER_NAME -> 200;
            case COUNTRY, CURRENCY, ZONE, ACCOUNT, CUSTOMER, NUMBER, ACCOUNT_NUMBER -> 64;
            case LANGUAGE -> 0;
            case EMAIL, CUSTOMER_EMAIL -> 254;
            case INSTITUTION -> 100;
            case ISSUED, DUE -> 10;
            case DESCRIPTION -> 500;
            case REASON -> 300;
            case QUANTITY, UNIT_PRICE, TAX_PERCENT -> 31;
        };
    }

    private List<Choice> languages() {
        return List.of(
                new Choice("en", request.text("books.language.en")),
                new Choice("fil", request.text("books.language.fil")));
    }
}
