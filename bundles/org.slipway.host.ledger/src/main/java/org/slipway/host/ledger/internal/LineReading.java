// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.host.ledger.internal.FieldReader.NumberBounds;

/**
 * Reads the lines of invoices. A line's net amount is its quantity times its unit price, its tax a percentage of that: each
 * is rounded half up to the currency's decimals, once.
 */
final class LineReading {

    private static final int MAX_DESCRIPTION = 500;
    private static final NumberBounds QUANTITY =
            new NumberBounds(NumberForm.PLAIN, new BigDecimal("0.000001"), new BigDecimal("1000000"), 6);
    private static final NumberBounds PERCENT =
            new NumberBounds(NumberForm.PERCENT, BigDecimal.ZERO, new BigDecimal("100"), 3);
    private static final BigDecimal MAX_PRICE = new BigDecimal("1000000000");

    /** A hundred of these, taxed as much again, fit into the columns. */
    private static final BigDecimal MAX_NET = new BigDecimal("1000000000000");

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final CurrencyUnit currency;
    private final List<BookFault> faults;

    LineReading(CurrencyUnit currency, List<BookFault> faults) {
        this.currency = currency;
        this.faults = faults;
    }

    /** Empty if something is wrong with it. */
    Optional<InvoiceLine> read(BookEntry entry, int line) {
        int before = faults.size();
        FieldReader reader = new FieldReader(entry, line, faults);
        String description = reader.required(BookField.DESCRIPTION, MAX_DESCRIPTION);
        Optional<BigDecimal> quantity = reader.number(BookField.QUANTITY, QUANTITY);
        Optional<BigDecimal> price = reader.number(
                BookField.UNIT_PRICE,
                new NumberBounds(NumberForm.AMOUNT, BigDecimal.ZERO, MAX_PRICE, currency.getDecimalPlaces()));
        Optional<BigDecimal> percent = reader.number(BookField.TAX_PERCENT, PERCENT);
        if (faults.size() > before) {
            return Optional.empty();
        }
        if (quantity.orElseThrow().multiply(price.orElseThrow()).compareTo(MAX_NET) > 0) {
            reader.fault(BookField.UNIT_PRICE, BookProblem.OUT_OF_BOUNDS);
            return Optional.empty();
        }
        Money unitPrice = money(price.get());
        Money net = money(quantity.get().multiply(price.get()));
        Money tax = money(net.getAmount().multiply(percent.orElseThrow()).divide(HUNDRED));
        return Optional.of(new InvoiceLine(description, quantity.get(), unitPrice, tax, net));
    }

    private Money money(BigDecimal amount) {
        return Money.of(currency, amount, RoundingMode.HALF_UP);
    }
}
