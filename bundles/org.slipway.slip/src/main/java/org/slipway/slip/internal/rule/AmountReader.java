// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads amounts as people type them: with the separators of a locale, with or without the currency's code or sign. Digits
 * may be those of any script. They are grouped by threes, by one and the same separator, or not at all; a single space may
 * stand for the separator.
 */
public final class AmountReader {

    private static final int LONGEST = 40;

    /** Before the decimals; nobody owes more, and the store keeps no more. */
    private static final int MOST_DIGITS = 14;

    private static final String APOSTROPHES = "'\u2019";

    private final CurrencyUnit currency;
    private final Set<String> names = new TreeSet<>(
            (a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(b.length(), a.length()));
    private final Pattern number;

    public AmountReader(CurrencyUnit currency, Locale locale) {
        this.currency = currency;
        names.add(currency.getCode());
        names.add(currency.getSymbol(locale).toUpperCase(Locale.ROOT));
        if (currency.getCode().equals("PHP")) {
            names.add("\u20b1");
            names.add("P");
        }
        names.removeIf(String::isBlank);
        number = number(DecimalFormatSymbols.getInstance(locale));
    }

    private static Pattern number(DecimalFormatSymbols symbols) {
        char group = symbols.getGroupingSeparator();
        String groups = APOSTROPHES.indexOf(group) >= 0 ? APOSTROPHES : String.valueOf(group);
        String separator = "[ " + Pattern.quote(groups) + "]";
        String whole = "(?<whole>[0-9]{1,3}(?:(?<group>" + separator + ")[0-9]{3})(?:\\k<group>[0-9]{3})*|[0-9]+)";
        String decimals =
                "(?:" + Pattern.quote(String.valueOf(symbols.getDecimalSeparator())) + "(?<decimals>[0-9]+))?";
        return Pattern.compile(whole + decimals);
    }

    /** Reads what was typed. */
    public AmountReading read(String typed) {
        if (typed.length() > LONGEST) {
            return new AmountReading.Unreadable();
        }
        String text = plainDigits(Typed.tidy(typed)).toUpperCase(Locale.ROOT).replace('\u2212', '-');
        boolean negative = text.startsWith("-");
        String unsigned = withoutCurrency(negative ? text.substring(1).strip() : text);
        if (!negative && unsigned.startsWith("-")) {
            negative = true;
            unsigned = unsigned.substring(1).strip();
        }
        return amount(number.matcher(unsigned), negative);
    }

    /** Digits of other scripts, which many locales write, as ours. */
    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
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

    private AmountReading amount(Matcher match, boolean negative) {
        if (!match.matches()) {
            return new AmountReading.Unreadable();
        }
        String decimals = match.group("decimals") == null ? "" : match.group("decimals");
        if (decimals.length() > currency.getDecimalPlaces()) {
            return new AmountReading.TooPrecise();
        }
        String digits = match.group("whole").replaceAll("[^0-9]", "");
        if (digits.length() > MOST_DIGITS) {
            return new AmountReading.Unreadable();
        }
        BigDecimal value = new BigDecimal((negative ? "-" : "") + digits + (decimals.isEmpty() ? "" : "." + decimals));
        return new AmountReading.Read(Money.of(currency, value));
    }
}
