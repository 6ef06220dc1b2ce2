// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookField;

/** The forms of the books that are a list of fields. */
enum BookForm {
    /** A new supplier. */
    OPEN(BookField.NAME, BookField.COUNTRY, BookField.CURRENCY, BookField.ZONE, BookField.LANGUAGE, BookField.EMAIL),
    /** A receiving account. */
    ACCOUNT(BookField.ACCOUNT, BookField.INSTITUTION, BookField.HOLDER, BookField.ACCOUNT_NUMBER),
    /** Whom invoices are made out to. */
    CUSTOMER(BookField.CUSTOMER, BookField.CUSTOMER_NAME, BookField.CUSTOMER_EMAIL),
    /** Another name or address for a customer that there is. */
    CORRECT(BookField.CUSTOMER, BookField.CUSTOMER_NAME, BookField.CUSTOMER_EMAIL),
    /** An invoice that was entered wrongly. */
    CANCEL(BookField.NUMBER, BookField.REASON);

    /** Longer than any field may be: what is longer is refused as it is. */
    private static final int LIMIT = 1_000;

    private final List<BookField> fields;

    BookForm(BookField... fields) {
        this.fields = List.of(fields);
    }

    /** The form of a path below the books' address, such as {@code /account}. */
    static Optional<BookForm> at(String path) {
        return Arrays.stream(values()).filter(form -> form.path().equals(path)).findFirst();
    }

    String path() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    List<BookField> fields() {
        return fields;
    }

    /** The field that names what there is already, and is changed by the form. */
    Optional<BookField> subject() {
        return switch (this) {
            case OPEN, ACCOUNT, CUSTOMER -> Optional.empty();
            case CORRECT -> Optional.of(BookField.CUSTOMER);
            case CANCEL -> Optional.of(BookField.NUMBER);
        };
    }

    /** The field that names what was done something with; empty where it need not be named afterwards. */
    Optional<BookField> named() {
        return switch (this) {
            case OPEN -> Optional.empty();
            case CUSTOMER, CORRECT -> Optional.of(BookField.CUSTOMER);
            case ACCOUNT -> Optional.of(BookField.ACCOUNT);
            case CANCEL -> Optional.of(BookField.NUMBER);
        };
    }

    /** As it came in. */
    BookEntry read(StaffRequest request) {
        return read(request, fields, "");
    }

    /** The fields whose names have this after them. */
    static BookEntry read(StaffRequest request, List<BookField> fields, String suffix) {
        BookEntry entry = BookEntry.EMPTY;
        for (BookField field : fields) {
            String typed = request.field(field.wireName() + suffix);
            entry = entry.with(field, typed.substring(0, Math.min(LIMIT, typed.length())));
        }
        return entry;
    }
}
