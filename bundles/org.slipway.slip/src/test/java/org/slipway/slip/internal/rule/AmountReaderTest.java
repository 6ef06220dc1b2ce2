// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.invoice.AmountFormat;

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
                "39,099|PHP 39099.00",
                "39099,20|PHP 39099.20",
                "39.099,20|PHP 39099.20",
                "1,20|PHP 1.20",
                "1.234.567|PHP 1234567.00",
                "1,23,456.50|PHP 123456.50",
                "1 234,5|PHP 1234.50",
                "500.|PHP 500.00",
                "500,|PHP 500.00",
                ".50|PHP 0.50",
                "+500|PHP 500.00",
                "+\u20b1500|PHP 500.00",
                "\u200e39,099.20|PHP 39099.20",
                "\u200f\u20b139,099.20\u200f|PHP 39099.20",
                "\uff11\uff0c\uff12\uff10\uff10\uff0e\uff15|PHP 1200.50",
                "\u0661\u066c\u0662\u0660\u0660\u066b\u0665|PHP 1200.50",
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
                "12,34.00",
                "1 2 3",
                ".",
                ".,5",
                "1,2,3",
                "12.05.2026",
                "+-5",
                "-\u20b1-5",
                "1,200 300",
                "--5",
                "(5)",
                "5-",
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
    @ValueSource(strings = {"1.000", "1200.505", "0.001", "PHP 1.234", "1,2000", "1234,567", "0,500", "1.234,567"})
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
                "de-DE|EUR|39.099|EUR 39099.00",
                "de-DE|EUR|39,099.20|EUR 39099.20",
                "id-ID|IDR|Rp 39.099|IDR 39099.00",
                "en-IN|INR|1,23,456|INR 123456.00",
                "en-BH|BHD|39.099|BHD 39.099",
                "en-SG|SGD|S$1,254.81|SGD 1254.81",
                "en-SG|SGD|$1,234.50|SGD 1234.50"
            })
    void shouldReadAmount_whenLocaleHasOtherSeparators(String locale, String currency, String typed, String amount) {
        // given
        AmountReader reader = new AmountReader(CurrencyUnit.of(currency), Locale.forLanguageTag(locale));

        // then
        assertThat(reader.read(typed)).isEqualTo(new AmountReading.Read(Money.parse(amount)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-BH|BHD|39,099|BHD 39099.000",
                "de-DE|BHD|-39.099|BHD -39099.000",
                "fr-FR|EUR|39.099|EUR 39099.00",
                "de-CH|CHF|39,099|CHF 39099.00"
            })
    void shouldSayAmbiguous_whenTheOtherMeaningIsAsGood(String locale, String currency, String typed, String larger) {
        // given
        AmountReader reader = new AmountReader(CurrencyUnit.of(currency), Locale.forLanguageTag(locale));

        // then
        assertThat(reader.read(typed)).isEqualTo(new AmountReading.Ambiguous(Money.parse(larger)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHP 1234567.50", "PHP 39099.00", "PHP 0.05", "JPY 39099", "BHD 39.099", "BHD 39099.000"})
    void shouldReadWhatTheFormProposes_inEveryLocale(String proposed) {
        // given
        Money amount = Money.parse(proposed);
        List<String> misread = new ArrayList<>();

        // when
        for (Locale locale : Locale.getAvailableLocales()) {
            AmountFormat form = new AmountFormat(locale);
            AmountReader reader = new AmountReader(amount.getCurrencyUnit(), locale);
            Stream.of(form.number(amount), form.typed(amount), form.money(amount))
                    .filter(typed -> !reader.read(typed).equals(new AmountReading.Read(amount)))
                    .forEach(typed -> misread.add(locale + " " + typed));
        }

        // then
        assertThat(misread).isEmpty();
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
