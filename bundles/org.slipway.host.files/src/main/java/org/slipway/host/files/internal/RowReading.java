// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.slipway.api.PlainText;

/** Reads the cells of one line of an export, and says of each what is wrong with it. */
final class RowReading {

    private static final BigDecimal MOST = new BigDecimal("999999999999.999");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final int DECIMALS_OF_A_QUANTITY = 6;

    private final ExportForm form;
    private final Map<InvoiceField, Integer> columns;
    private final Faults faults;
    private final long line;
    private final List<String> cells;

    RowReading(ExportForm form, Map<InvoiceField, Integer> columns, Faults faults, long line, List<String> cells) {
        this.form = form;
        this.columns = columns;
        this.faults = faults;
        this.line = line;
        this.cells = cells;
    }

    long line() {
        return line;
    }

    boolean has(InvoiceField field) {
        return columns.containsKey(field);
    }

    /** In one line, without the spaces around it; empty where there is no such column. */
    String typed(InvoiceField field) {
        Integer column = columns.get(field);
        return column == null ? "" : line(cells.get(column));
    }

    /** Nearly all are plain, and need no second look. */
    private static String line(String cell) {
        boolean plain = cell.chars().allMatch(c -> c >= ' ' && c <= '~');
        return plain ? cell.strip() : PlainText.line(cell);
    }

    /** 1 to 64 visible characters. */
    String id(InvoiceField field) {
        String text = typed(field);
        if (text.isEmpty() || text.length() > 64 || text.chars().anyMatch(Character::isWhitespace)) {
            fault(field, "1 to 64 visible characters without spaces");
        }
        return text;
    }

    String text(InvoiceField field, int longest) {
        String text = typed(field);
        if (text.length() > longest) {
            fault(field, "at most " + longest + " characters");
        }
        return text;
    }

    String required(InvoiceField field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            fault(field, "1 to " + longest + " characters");
        }
        return text;
    }

    LocalDate date(InvoiceField field) {
        Optional<LocalDate> date = form.text().date(typed(field));
        if (date.filter(day -> !day.isBefore(FIRST) && day.isBefore(LAST)).isEmpty()) {
            fault(field, "a day such as " + form.text().dates().sample() + " (dateForm)");
            return FIRST;
        }
        return date.get();
    }

    CurrencyUnit currency(CurrencyUnit plain) {
        String code = typed(InvoiceField.CURRENCY);
        try {
            return code.isEmpty() ? plain : CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException e) {
            fault(InvoiceField.CURRENCY, "a currency in ISO 4217, such as " + plain);
            return plain;
        }
    }

    /** In minor units; nothing where there is no such column, or it is blank and not required. */
    long amount(InvoiceField field, CurrencyUnit currency) {
        if (typed(field).isEmpty() && !field.required()) {
            return 0;
        }
        int decimals = currency.getDecimalPlaces();
        Optional<BigDecimal> amount =
                number(field).filter(read -> read.stripTrailingZeros().scale() <= decimals);
        if (amount.isEmpty()) {
            fault(
                    field,
                    "an amount such as " + form.text().numbers().sample() + " with at most " + decimals
                            + " decimals (decimalMark, groupMark)");
            return 0;
        }
        return amount.get().movePointRight(decimals).longValueExact();
    }

    /** In minor units, rounded half up: it is shown, and nothing is computed from it. */
    long price(InvoiceField field, CurrencyUnit currency) {
        Optional<BigDecimal> price = number(field);
        if (price.isEmpty()) {
            fault(field, "a price such as " + form.text().numbers().sample());
        }
        return price.orElse(BigDecimal.ZERO)
                .movePointRight(currency.getDecimalPlaces())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    BigDecimal quantity() {
        Optional<BigDecimal> quantity = number(InvoiceField.QUANTITY)
                .filter(read -> read.stripTrailingZeros().scale() <= DECIMALS_OF_A_QUANTITY);
        if (quantity.isEmpty()) {
            fault(InvoiceField.QUANTITY, "a number with at most " + DECIMALS_OF_A_QUANTITY + " decimals");
        }
        return quantity.orElse(BigDecimal.ONE);
    }

    private Optional<BigDecimal> number(InvoiceField field) {
        return form.text().number(typed(field)).filter(read -> read.abs().compareTo(MOST) <= 0);
    }

    void fault(InvoiceField field, String allowed) {
        faults.add(new Fault(line, form.columns().title(field), typed(field), allowed), field.personal());
    }
}
