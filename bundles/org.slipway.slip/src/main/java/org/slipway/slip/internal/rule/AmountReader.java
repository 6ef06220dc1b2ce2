// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads amounts as people type and paste them, with or without the currency's code or sign, in digits of any script. Point
 * and comma mean what they can mean: {@code 39099,20} and {@code 39.099,20} have one meaning wherever the supplier is. Where
 * there are two, the locale decides if the currency rules the other one out, and otherwise nobody does: it is refused.
 */
public final class AmountReader {

    private static final int LONGEST = 40;

    /** Before the decimals; nobody owes more, and the store keeps no more. */
    private static final int MOST_DIGITS = 14;

    /** So many digits after a comma look like a group. */
    private static final int GROUP = 3;

    /** Signs that are usual beside those that the locale has. */
    private static final Map<String, Set<String>> USUAL = Map.of(
            "PHP", Set.of("\u20b1", "P"),
            "SGD", Set.of("S$"),
            "HKD", Set.of("HK$"),
            "USD", Set.of("US$"),
            "AUD", Set.of("A$"),
            "NZD", Set.of("NZ$"),
            "CAD", Set.of("C$"),
            "MYR", Set.of("RM"),
            "IDR", Set.of("RP", "RP."),
            "JPY", Set.of("\u00a5"));

    private final CurrencyUnit currency;
    private final Set<String> names = new TreeSet<>(
            (a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(b.length(), a.length()));
    private final Set<String> points;
    private final Set<String> groups;

    public AmountReader(CurrencyUnit currency, Locale locale) {
        this.currency = currency;
        names.add(currency.getCode());
        names.add(plain(currency.getSymbol(locale)));
        names.addAll(USUAL.getOrDefault(currency.getCode(), Set.of()));
        names.removeIf(String::isBlank);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        points = signs(symbols.getDecimalSeparator(), symbols.getMonetaryDecimalSeparator());
        groups = signs(symbols.getGroupingSeparator(), symbols.getMonetaryGroupingSeparator());
    }

    /** Some places write sums of money with other signs than numbers. */
    private static Set<String> signs(char inNumbers, char inMoney) {
        return Stream.of(inNumbers, inMoney)
                .map(sign -> plain(String.valueOf(sign)))
                .collect(Collectors.toSet());
    }

    /** Reads what was typed. */
    public AmountReading read(String typed) {
        if (typed.length() > LONGEST) {
            return new AmountReading.Unreadable();
        }
        Signed outer = Signed.of(plain(typed));
        Signed inner = Signed.of(withoutCurrency(outer.rest()));
        String sign = outer.sign() + inner.sign();
        return sign.length() > 1
                ? new AmountReading.Unreadable()
                : amount(WrittenNumber.of(inner.rest()), sign.equals("-"));
    }

    /** A text without the sign before it. */
    private record Signed(String sign, String rest) {

        static Signed of(String text) {
            return text.startsWith("-") || text.startsWith("+")
                    ? new Signed(text.substring(0, 1), text.substring(1).strip())
                    : new Signed("", text);
        }
    }

    /** Without what can't be seen, in capital letters, with one kind of space, minus, apostrophe and digit. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Typed.tidy(text)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(AmountReader::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT).strip();
    }

    private static int plain(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case '\u2212', '\u2012', '\u2013', '\uff0d' -> '-';
            case '\u2019', '\u02bc' -> '\'';
            case '\uff0c' -> ',';
            case '\uff0e' -> '.';
            default -> c;
        };
    }

    private String withoutCurrency(String text) {
        for (String name : names) {
            if (text.startsWith(name)) {
                return text.substring(name.length()).strip();
            }
            if (text.endsWith(name)) {
                return text.substring(0, text.length() - name.length()).strip();
            }
        }
        return text;
    }

    private AmountReading amount(WrittenNumber number, boolean negative) {
        if (!number.twofold()) {
            return number.withoutDecimals()
                    .or(number::withDecimals)
                    .map(digits -> amount(digits, negative))
                    .orElseGet(AmountReading.Unreadable::new);
        }
        boolean pointed = points.contains(number.sign());
        boolean grouped = groups.contains(number.sign());
        if (pointed && !grouped) {
            return amount(number.withDecimals().get(), negative);
        }
        AmountReading larger = amount(number.withoutDecimals().get(), negative);
        boolean decided = grouped && !pointed && currency.getDecimalPlaces() < GROUP;
        return !decided && larger instanceof AmountReading.Read read
                ? new AmountReading.Ambiguous(read.amount())
                : larger;
    }

    private AmountReading amount(WrittenNumber.Digits digits, boolean negative) {
        if (digits.decimals().length() > currency.getDecimalPlaces()) {
            return new AmountReading.TooPrecise();
        }
        if (digits.whole().length() > MOST_DIGITS) {
            return new AmountReading.Unreadable();
        }
        String decimals = digits.decimals().isEmpty() ? "" : "." + digits.decimals();
        BigDecimal value = new BigDecimal((negative ? "-" : "") + "0" + digits.whole() + decimals);
        return new AmountReading.Read(Money.of(currency, value));
    }
}
