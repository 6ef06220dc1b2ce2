// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.internal.Require;

/**
 * Which slips need a second approver: in each currency, those of more than an amount.
 *
 * @param above the amounts by their currencies, none negative, at most {@link #MAX_CURRENCIES}; where a currency is missing,
 *     one approver is enough for any amount
 */
public record SecondApproval(Map<CurrencyUnit, Money> above) {

    /** In so many currencies at most. */
    public static final int MAX_CURRENCIES = 10;

    /** One approver is enough. */
    public static final SecondApproval NEVER = new SecondApproval(Map.of());

    private static final Pattern SEPARATOR = Pattern.compile("[;\\r\\n]+");
    private static final Pattern AMOUNT =
            Pattern.compile("([A-Za-z]{3}) ?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(\\.\\d{1,3})?");

    public SecondApproval {
        above = Map.copyOf(above);
        Require.that(above.size() <= MAX_CURRENCIES, "too many currencies");
        above.forEach((currency, amount) -> Require.that(
                amount.getCurrencyUnit().equals(currency) && amount.isPositiveOrZero(),
                "not an amount of its currency"));
    }

    /**
     * Reads amounts such as {@code PHP 50,000.00}, one for each currency, one a line or with semicolons between them.
     *
     * @return {@link #NEVER} for a blank text; empty if it is something else, names a currency twice or one that is unknown, or
     *     has more than {@link #MAX_CURRENCIES}
     */
    public static Optional<SecondApproval> parse(String text) {
        Map<CurrencyUnit, Money> above = new HashMap<>();
        for (String part : SEPARATOR.split(text, -1)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<Money> amount = amount(part.strip());
            if (amount.isEmpty() || above.put(amount.get().getCurrencyUnit(), amount.get()) != null) {
                return Optional.empty();
            }
        }
        return above.size() > MAX_CURRENCIES ? Optional.empty() : Optional.of(new SecondApproval(above));
    }

    private static Optional<Money> amount(String text) {
        Matcher parts = AMOUNT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(parts.group(2).replace(",", "")
                + Optional.ofNullable(parts.group(3)).orElse(""));
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(currency -> currency.getCode().equalsIgnoreCase(parts.group(1)))
                .filter(currency -> currency.getDecimalPlaces() >= amount.scale())
                .findFirst()
                .map(currency -> Money.of(currency, amount));
    }

    /** Whether a slip over this amount needs two approvers. */
    public boolean neededFor(Money amount) {
        Money limit = above.get(amount.getCurrencyUnit());
        return limit != null && amount.isGreaterThan(limit);
    }

    /** In the order of their currencies' codes. */
    public List<Money> amounts() {
        return above.values().stream()
                .sorted(Comparator.comparing(amount -> amount.getCurrencyUnit().getCode()))
                .toList();
    }

    /** In one line, for {@link #parse}; nothing for {@link #NEVER}. */
    @Override
    public String toString() {
        return amounts().stream().map(Money::toString).collect(Collectors.joining("; "));
    }
}
