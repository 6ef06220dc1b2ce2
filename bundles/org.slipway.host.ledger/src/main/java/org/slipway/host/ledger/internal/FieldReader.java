// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.PlainText;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;

/** Reads fields as they were typed, and says of each what is wrong with it. */
final class FieldReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/#-]*");
    private static final Pattern DATE = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final int MAX_CODE = 64;
    private static final int MAX_NUMBER = 31;

    private final BookEntry entry;
    private final int line;
    private final List<BookFault> faults;

    /**
     * Reads an entry.
     *
     * @param line of the invoice that the entry is; 0 if it is none
     * @param faults where the problems go
     */
    FieldReader(BookEntry entry, int line, List<BookFault> faults) {
        this.entry = entry;
        this.line = line;
        this.faults = faults;
    }

    /** Without the spaces around it, in one line; empty if nothing was typed. */
    String typed(BookField field) {
        return PlainText.line(entry.value(field));
    }

    String required(BookField field, int limit) {
        String text = typed(field);
        if (text.isEmpty()) {
            fault(field, BookProblem.MISSING);
        }
        return atMost(field, text, limit);
    }

    String optional(BookField field, int limit) {
        return atMost(field, typed(field), limit);
    }

    /** What identifies something to people and machines. */
    String code(BookField field) {
        String code = required(field, MAX_CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fault(field, BookProblem.UNREADABLE);
        }
        return code;
    }

    String emailAddress(BookField field) {
        String address = typed(field);
        if (!address.isEmpty() && !EmailAddress.is(address)) {
            fault(field, BookProblem.UNREADABLE);
        }
        return address;
    }

    /** From the year 1000 to 2999. */
    Optional<LocalDate> date(BookField field) {
        String text = required(field, MAX_NUMBER);
        Optional<LocalDate> date = DATE.matcher(text).matches() ? date(text) : Optional.empty();
        if (date.isEmpty() && !text.isEmpty()) {
            fault(field, BookProblem.UNREADABLE);
        }
        return date;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As its form is typed, within its bounds. */
    Optional<BigDecimal> number(BookField field, NumberBounds bounds) {
        String text = required(field, MAX_NUMBER);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = bounds.form().read(text, bounds.decimals());
        if (number.filter(value -> value.scale() <= bounds.decimals()).isEmpty()) {
            fault(field, BookProblem.UNREADABLE);
        } else if (!bounds.hold(number.get())) {
            fault(field, BookProblem.OUT_OF_BOUNDS);
        }
        return number;
    }

    /**
     * What a number may be.
     *
     * @param form how it is typed
     * @param decimals at most, trailing zeros not counted
     */
    record NumberBounds(NumberForm form, BigDecimal least, BigDecimal most, int decimals) {

        boolean hold(BigDecimal number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }

    void fault(BookField field, BookProblem problem) {
        faults.add(new BookFault(field, line, problem));
    }

    private String atMost(BookField field, String text, int limit) {
        if (text.length() > limit) {
            fault(field, BookProblem.TOO_LONG);
        }
        return text;
    }
}
