// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookField;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.approval.web.internal.page.BookCheckPage.Typed;

/** The form of an invoice: its head, and as many lines as the form has been given. */
final class BookInvoiceForm {

    static final List<BookField> HEAD = List.of(BookField.NUMBER, BookField.CUSTOMER, BookField.ISSUED, BookField.DUE);
    static final List<BookField> LINE =
            List.of(BookField.DESCRIPTION, BookField.QUANTITY, BookField.UNIT_PRICE, BookField.TAX_PERCENT);

    private static final String COUNT = "lines";

    /** So many lines the form begins with, and gets more at a time. */
    private static final int LINES = 4;

    private BookInvoiceForm() {}

    /** With nothing typed but the customer that the address may name. */
    static InvoiceEntry begun(StaffRequest request) {
        return longer(new InvoiceEntry(BookForm.read(request, List.of(BookField.CUSTOMER), ""), List.of()));
    }

    /** As it came in. */
    static InvoiceEntry read(StaffRequest request) {
        String typed = request.field(COUNT);
        int count = typed.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(typed), InvoiceEntry.MOST_LINES) : 0;
        List<BookEntry> lines = new ArrayList<>();
        for (int line = 1; line <= count; line++) {
            lines.add(BookForm.read(request, LINE, suffix(line)));
        }
        return new InvoiceEntry(BookForm.read(request, HEAD, ""), lines);
    }

    /** The fields of the form that had this typed. */
    static List<Typed> fields(InvoiceEntry entry) {
        List<Typed> fields = new ArrayList<>(fields(HEAD, entry.head(), ""));
        fields.add(new Typed(COUNT, Integer.toString(entry.lines().size())));
        for (int line = 1; line <= entry.lines().size(); line++) {
            fields.addAll(fields(LINE, entry.lines().get(line - 1), suffix(line)));
        }
        return List.copyOf(fields);
    }

    private static List<Typed> fields(List<BookField> of, BookEntry entry, String suffix) {
        return of.stream()
                .map(field -> new Typed(field.wireName() + suffix, entry.value(field)))
                .filter(field -> !field.value().isEmpty())
                .toList();
    }

    /** With room for more lines. */
    static InvoiceEntry longer(InvoiceEntry entry) {
        List<BookEntry> lines = new ArrayList<>(entry.lines());
        int count = Math.min(lines.size() + LINES, InvoiceEntry.MOST_LINES);
        while (lines.size() < count) {
            lines.add(BookEntry.EMPTY);
        }
        return new InvoiceEntry(entry.head(), lines);
    }

    /** After the names of a line's fields. */
    static String suffix(int line) {
        return "-" + line;
    }
}
