// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.AmountRange;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueueView;
import org.slipway.api.check.CheckColour;
import org.slipway.api.method.MethodKind;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;

/** Reads what a list is to be filtered by, and notes what can't be read. */
final class FilterReader {

    private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9,]{0,18}(\\.[0-9]{1,4})?");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Map<FilterField, String> typed;
    private final ZonedDateTime now;
    private final Map<FilterField, String> problems = new EnumMap<>(FilterField.class);

    FilterReader(Map<FilterField, String> typed, ZonedDateTime now) {
        this.typed = typed;
        this.now = now;
    }

    Map<FilterField, String> problems() {
        return problems;
    }

    QueueFilter read(QueueView view) {
        return new QueueFilter(
                field(FilterField.STATE, word -> status(view, word)),
                field(FilterField.SUPPLIER, SupplierId::parse),
                submitted(),
                new QueueFilter.Claim(field(FilterField.METHOD, FilterReader::method), amount(), text()),
                new QueueFilter.Marks(
                        field(FilterField.CHECKS, FilterReader::colour),
                        field(FilterField.ASSIGNED, FilterReader::me).isPresent()));
    }

    /** Empty if it was left out or, which is noted, can't be read. */
    private <V> Optional<V> field(FilterField field, Function<String, Optional<V>> reader) {
        String value = typed.get(field);
        if (value == null) {
            return Optional.empty();
        }
        Optional<V> read = reader.apply(value);
        if (read.isEmpty()) {
            problem(field, "UNREADABLE");
        }
        return read;
    }

    private void problem(FilterField field, String what) {
        problems.putIfAbsent(field, "filter.problem." + field + "." + what);
    }

    private static Optional<SlipStatus> status(QueueView view, String word) {
        return view.statuses().stream()
                .filter(status -> status.name().equals(word))
                .findFirst();
    }

    private static Optional<MethodKind> method(String word) {
        return Arrays.stream(MethodKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst();
    }

    private static Optional<CheckColour> colour(String word) {
        return Arrays.stream(CheckColour.values())
                .filter(colour -> colour.name().equals(word))
                .findFirst();
    }

    private static Optional<String> me(String word) {
        return Optional.of(word).filter(FilterView.ME::equals);
    }

    private String text() {
        return field(FilterField.TEXT, Optional::of)
                .map(text -> text.substring(0, Math.min(text.length(), QueueFilter.LONGEST_TEXT)))
                .orElse("");
    }

    private Optional<AmountRange> amount() {
        Optional<CurrencyUnit> currency = field(FilterField.CURRENCY, FilterReader::currency);
        if (currency.isEmpty()) {
            if (typed.containsKey(FilterField.LEAST) || typed.containsKey(FilterField.MOST)) {
                problem(FilterField.CURRENCY, "MISSING");
            }
            return Optional.empty();
        }
        Optional<Money> least = field(FilterField.LEAST, text -> money(currency.get(), text));
        Optional<Money> most = field(FilterField.MOST, text -> money(currency.get(), text));
        if (least.isPresent() && most.filter(least.get()::isGreaterThan).isPresent()) {
            problem(FilterField.MOST, "REVERSED");
        }
        return Optional.of(new AmountRange(currency.get(), least, most));
    }

    private static Optional<CurrencyUnit> currency(String word) {
        String code = word.toUpperCase(Locale.ROOT);
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(currency -> currency.getCode().equals(code))
                .findFirst();
    }

    /** Digits, with commas between them or not, and as many decimals as the currency has, or fewer. */
    private static Optional<Money> money(CurrencyUnit currency, String text) {
        if (!AMOUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(text.replace(",", ""));
        return amount.scale() > currency.getDecimalPlaces()
                ? Optional.empty()
                : Optional.of(Money.of(currency, amount));
    }

    private SubmittedRange submitted() {
        Optional<LocalDate> from = field(FilterField.FROM, FilterReader::date);
        Optional<LocalDate> to = field(FilterField.TO, FilterReader::date);
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            problem(FilterField.TO, "REVERSED");
        }
        Optional<Instant> waited = field(FilterField.AGE, this::before);
        Optional<Instant> end = to.map(day -> start(day.plusDays(1)));
        return new SubmittedRange(
                from.map(this::start),
                Stream.concat(waited.stream(), end.stream()).min(Instant::compareTo));
    }

    static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant start(LocalDate day) {
        ZoneId zone = now.getZone();
        return day.atStartOfDay(zone).toInstant();
    }

    /** What was submitted before has waited for so many days. */
    private Optional<Instant> before(String days) {
        return DAYS.matcher(days).matches()
                ? Optional.of(now.minusDays(Integer.parseInt(days)).toInstant())
                : Optional.empty();
    }
}
