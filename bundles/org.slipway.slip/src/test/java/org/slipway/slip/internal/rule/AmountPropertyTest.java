// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds for every amount, whoever types it. */
class AmountPropertyTest {

    /** A supplier's locale and currency. */
    record Place(Locale locale, CurrencyUnit currency) {

        static Place of(String locale, String currency) {
            return new Place(Locale.forLanguageTag(locale), CurrencyUnit.of(currency));
        }

        AmountReading read(String typed) {
            return new AmountReader(currency, locale).read(typed);
        }

        String format(NumberFormat format, BigDecimal amount) {
            format.setMinimumFractionDigits(currency.getDecimalPlaces());
            format.setMaximumFractionDigits(currency.getDecimalPlaces());
            return format.format(amount);
        }

        String point() {
            return String.valueOf(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        }
    }

    /** An amount of a currency, in its smallest unit. */
    record Sum(Place place, long minor) {

        Money money() {
            return Money.ofMinor(place.currency(), minor);
        }
    }

    private static final List<Place> PLACES = Stream.of(
                    "en-PH PHP",
                    "fil-PH PHP",
                    "en-SG SGD",
                    "en-US USD",
                    "de-DE EUR",
                    "fr-FR EUR",
                    "es-ES EUR",
                    "de-CH CHF",
                    "pt-BR BRL",
                    "ja-JP JPY",
                    "ko-KR KRW",
                    "vi-VN VND",
                    "id-ID IDR",
                    "en-BH BHD")
            .map(place -> place.split(" ", 2))
            .map(place -> Place.of(place[0], place[1]))
            .toList();

    @Provide
    Arbitrary<Sum> sums() {
        return Combinators.combine(Arbitraries.of(PLACES), Arbitraries.longs().between(0, 99_999_999_999_999L))
                .as(Sum::new);
    }

    @Property(tries = 2000)
    void shouldReadTheAmount_whenItIsWrittenAsTheLocaleDoes(@ForAll("sums") Sum sum) {
        String typed = sum.place()
                .format(
                        NumberFormat.getNumberInstance(sum.place().locale()),
                        sum.money().getAmount());

        assertThat(sum.place().read(typed)).isEqualTo(new AmountReading.Read(sum.money()));
    }

    @Property(tries = 2000)
    void shouldReadTheAmount_whenItIsPastedAsShown(@ForAll("sums") Sum sum) {
        NumberFormat format = NumberFormat.getCurrencyInstance(sum.place().locale());
        format.setCurrency(Currency.getInstance(sum.place().currency().getCode()));
        String typed = sum.place().format(format, sum.money().getAmount());

        assertThat(sum.place().read(typed)).isEqualTo(new AmountReading.Read(sum.money()));
    }

    @Property
    void shouldReadTheAmount_whenItIsTypedWithoutGroups(@ForAll("sums") Sum sum) {
        String typed =
                sum.money().getAmount().toPlainString().replace(".", sum.place().point());

        assertThat(sum.place().read(typed)).isEqualTo(new AmountReading.Read(sum.money()));
        assertThat(sum.place().read("-" + typed))
                .isEqualTo(new AmountReading.Read(sum.money().negated()));
    }

    @Property
    void shouldNeverRound_whenThereAreMoreDecimalsThanTheCurrencyHas(
            @ForAll("sums") Sum sum, @ForAll("decimals") String more) {
        String whole = String.valueOf(sum.minor());
        String decimals = "0".repeat(sum.place().currency().getDecimalPlaces()) + more;

        assertThat(sum.place().read(whole + sum.place().point() + decimals)).isEqualTo(new AmountReading.TooPrecise());
    }

    @Provide
    Arbitrary<String> decimals() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9);
    }

    /** The one that matters: whatever was typed, an amount that is read has the digits that were typed, in that order. */
    @Property(tries = 5000)
    void shouldNeitherLoseNorInventADigit_whateverIsTyped(
            @ForAll("places") Place place, @ForAll("typed") String typed) {
        if (place.read(typed) instanceof AmountReading.Read read) {
            String minor = String.valueOf(Math.abs(read.amount().getAmountMinorLong()));
            assertThat(List.of(minor(place, typed, 0), minor(place, typed, digitsAtTheEnd(typed))))
                    .contains(minor);
        }
    }

    /** Digits that are groups can't be decimals as well: a sign before other than three of them is the point. */
    @Property(tries = 1000)
    void shouldTakeTheLastSignForThePoint_whenOtherThanThreeDigitsFollow(
            @ForAll("places") Place place, @ForAll("typed") String typed) {
        int last = digitsAtTheEnd(typed);
        if (place.read(typed) instanceof AmountReading.Read read && typed.matches(".*[.,].*") && last != 3) {
            String minor = String.valueOf(Math.abs(read.amount().getAmountMinorLong()));
            assertThat(minor).isEqualTo(minor(place, typed, last));
        }
    }

    /** Written in whatever country's way: it is read as it was meant, or refused, but never as a hundred times as much. */
    @Property(tries = 1000)
    void shouldReadAsMeantOrRefuse_whenItIsWrittenAsInAnotherPlace(
            @ForAll("sums") Sum sum, @ForAll("places") Place writer, @ForAll boolean grouped) {
        NumberFormat format = NumberFormat.getNumberInstance(writer.locale());
        format.setGroupingUsed(grouped);
        String typed = sum.place().format(format, sum.money().getAmount());

        AmountReading reading = sum.place().read(typed);

        assertThat(reading).isNotInstanceOf(AmountReading.Unreadable.class);
        if (reading instanceof AmountReading.Read read) {
            assertThat(read.amount()).isEqualTo(sum.money());
        }
        if (sum.place().currency().getDecimalPlaces() == 2) {
            assertThat(reading).isEqualTo(new AmountReading.Read(sum.money()));
        }
    }

    /** As whole numbers of the smallest unit, where the last {@code decimals} digits stand behind the point. */
    private static String minor(Place place, String typed, int decimals) {
        int filled = Math.max(0, place.currency().getDecimalPlaces() - decimals);
        return new BigDecimal("0" + digits(typed) + "0".repeat(filled)).toPlainString();
    }

    private static int digitsAtTheEnd(String typed) {
        return typed.matches("(?s).*[.,].*")
                ? digits(typed.replaceFirst("(?s).*[.,]", "")).length()
                : 0;
    }

    /** Those of any script, as ours. */
    private static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(c -> String.valueOf(Character.digit(c, 10)))
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(PLACES);
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789.,'\u2019 \u00a0\u202f-")
                .ofMaxLength(17);
        Arbitrary<String> grouped =
                Arbitraries.strings().withChars("123.,").ofMinLength(5).ofMaxLength(9);
        return Arbitraries.oneOf(near, grouped, Arbitraries.strings().ofMaxLength(12));
    }
}
