// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
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
                .map(this::explain)
                .findFirst()
                .orElse("");
    }

    /** In words of the field where it has some: what is allowed in it. */
    private String explain(BookFault fault) {
        String special = "books.problem." + fault.field() + "." + fault.problem();
        String key = request.texts().has(special) ? special : "books.problem." + fault.problem();
        return request.text(key, control(fault.field()).limit());
    }

    private Control control(BookField field) {
        return switch (field) {
            case NAME, HOLDER, CUSTOMER_NAME -> text(200);
            case COUNTRY, CURRENCY, ZONE -> new Control("text", 64, true, List.of(), false, BookSuggestions.id(field));
            case ACCOUNT, CUSTOMER, NUMBER -> text(64);
            case LANGUAGE -> new Control("text", 0, true, languages(), false);
            case EMAIL, CUSTOMER_EMAIL -> new Control("email", 254, false, List.of(), false);
            case INSTITUTION -> text(100);
            case ACCOUNT_NUMBER -> new Control("text", 64, false, List.of(), false);
            case ISSUED, DUE -> new Control("date", 10, true, List.of(), false);
            case DESCRIPTION -> text(500);
            case REASON -> text(300);
            case QUANTITY, UNIT_PRICE -> text(31);
            case TAX_PERCENT -> new Control("text", 31, false, List.of(), false);
        };
    }

    private static Control text(int limit) {
        return new Control("text", limit, true, List.of(), false);
    }

    private List<Choice> languages() {
        return List.of(
                new Choice("en", request.text("books.language.en")),
                new Choice("fil", request.text("books.language.fil")));
    }
}
