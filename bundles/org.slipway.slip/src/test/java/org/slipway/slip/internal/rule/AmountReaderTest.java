// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {

    private static final AmountReader PESOS = new AmountReader(CurrencyUnit.of("PHP"), Locale.forLanguageTag("en-PH"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1|PHP 1.00",
                "1200|PHP 1200.00",
                "1,200|PHP 1200.00",
                "1,200.5|PHP 1200.50",
                "1,234,567.89|PHP 1234567.89",
                "12 345.00|PHP 12345.00",
                " \u00a01,200.00\u00a0 |PHP 1200.00",
                "PHP 1,200.00|PHP 1200.00",
                "php1200|PHP 1200.00",
                "1200 PHP|PHP 1200.00",
                "\u20b11,200.00|PHP 1200.00",
                "P 1,200.00|PHP 1200.00",
                "-5|PHP -5.00",
                "\u20b1-5|PHP -5.00",
                "\u22125|PHP -5.00",
                "0|PHP 0.00",
                "007|PHP 7.00"
            })
    void shouldReadAmount_whenTypedAsPeopleDo(String typed, String amount) {
        // then
        assertThat(PESOS.read(typed)).isEqualTo(new AmountReading.Read(Money.parse(amount)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "PHP",
                "abc",
                "1e3",
                "0x10",
                "NaN",
                "1,20",
                "1,2000",
                "12,34.00",
                "1.200,50",
                "1 2 3",
                "1,200 300",
                "--5",
                "+5",
                "(5)",
                "5-",
                ".50",
                "5.",
                "1..2",
                "USD 5",
                "$5",
                "PHP PHP 5",
                "5\n6",
                "1234567890123456789012345678901234567890123",
                "100000000000000.00"
            })
    void shouldSayUnreadable_whenItIsNoAmountOfTheCurrency(String typed) {
        // then
        assertThat(PESOS.read(typed)).isEqualTo(new AmountReading.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1200.505", "0.001", "PHP 1.234"})
    void shouldSayTooPrecise_whenThereAreMoreDecimalsThanTheCurrencyHas(String typed) {
        // then
        assertThat(PESOS.read(typed)).isEqualTo(new AmountReading.TooPrecise());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE|EUR|1.234,50|EUR 1234.50",
                "fr-FR|EUR|1 234,50 €|EUR 1234.50",
                "ja-JP|JPY|1,234|JPY 1234",
                "de-CH|CHF|1'234.50|CHF 1234.50",
                "en-SG|SGD|$1,234.50|SGD 1234.50"
            })
    void shouldReadAmount_whenLocaleHasOtherSeparators(String locale, String currency, String typed, String amount) {
        // given
        AmountReader reader = new AmountReader(CurrencyUnit.of(currency), Locale.forLanguageTag(locale));

        // then
        assertThat(reader.read(typed)).isEqualTo(new AmountReading.Read(Money.parse(amount)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldReadWhatTheFormProposes_whateverTheLocale(boolean grouped) {
        assertThat(Locale.getAvailableLocales()).allSatisfy(locale -> {
            // given
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setGroupingUsed(grouped);
            format.setMinimumFractionDigits(2);

            // when
            AmountReading reading =
                    new AmountReader(CurrencyUnit.of("PHP"), locale).read(format.format(new BigDecimal("1234567.5")));

            // then
            assertThat(reading).isEqualTo(new AmountReading.Read(Money.parse("PHP 1234567.50")));
        });
    }

    @Test
    void shouldReadTheDigits_whenTheyAreOfAnotherScript() {
        // then
        assertThat(PESOS.read("\u0665")).isEqualTo(new AmountReading.Read(Money.parse("PHP 5.00")));
        assertThat(PESOS.read("\uff15")).isEqualTo(new AmountReading.Read(Money.parse("PHP 5.00")));
    }

    @Test
    void shouldSayTooPrecise_whenCurrencyHasNoDecimals() {
        // then
        assertThat(new AmountReader(CurrencyUnit.JPY, Locale.JAPAN).read("1.5"))
                .isEqualTo(new AmountReading.TooPrecise());
    }
}
