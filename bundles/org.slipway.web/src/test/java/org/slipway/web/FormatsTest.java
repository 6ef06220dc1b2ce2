// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.invoice.Locality;

class FormatsTest {

    private final Formats manila =
            new Formats(new Locality("PH", Locale.forLanguageTag("en-PH"), ZoneId.of("Asia/Manila")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PHP 12345|₱12,345.00", "PHP 0|₱0.00", "PHP 1234567.80|₱1,234,567.80", "JPY 5000|JP¥5,000"})
    void shouldWriteAllDecimalsOfTheCurrency_whenAmountIsShown(String amount, String shown) {
        assertThat(manila.money(Money.parse(amount)).replace('\u00a0', ' ')).isEqualTo(shown);
    }

    @Test
    void shouldWriteAsTheSupplierDoes_whenPlaceIsGermany() {
        Formats berlin = new Formats(new Locality("DE", Locale.GERMANY, ZoneId.of("Europe/Berlin")));

        assertThat(berlin.money(Money.parse("EUR 12345.6"))).isEqualTo("12.345,60\u00a0€");
        assertThat(berlin.amount(Money.parse("EUR 12345.6"))).isEqualTo("12.345,60");
        assertThat(berlin.date(LocalDate.of(2026, 11, 3))).isEqualTo("03.11.2026");
    }

    @Test
    void shouldWriteDigitsOnly_whenAmountIsForAForm() {
        assertThat(manila.amount(Money.parse("PHP 10000"))).isEqualTo("10,000.00");
        assertThat(manila.amount(Money.parse("KWD 1.5"))).isEqualTo("1.500");
    }

    @ParameterizedTest
    @CsvSource({"12,12", "2.50,2.5", "0.125,0.125"})
    void shouldDropZeros_whenQuantityIsShown(BigDecimal quantity, String shown) {
        assertThat(manila.quantity(quantity)).isEqualTo(shown);
    }

    @Test
    void shouldUseTheSuppliersDay_whenItIsYesterdayElsewhere() {
        Instant lateInUtc = Instant.parse("2026-11-22T20:05:00Z");

        assertThat(manila.date(lateInUtc)).isEqualTo("23 Nov 2026");
        assertThat(manila.time(lateInUtc)).isEqualTo("23 Nov 2026, 4:05 am");
    }
}
