// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.acknowledged;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.text;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.invoice.Customer;
import org.slipway.testkit.Customers;
import org.slipway.testkit.SlipBuilder;

/** Names that no font or line can hold. */
final class StrangeNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ni\u00f1o's \u201cBest\u201d \u20b1",
                "\u4e2d\u6587",
                "\ud83d\ude00",
                "a\nb\tc",
                "\u202etxt",
                "{0} ''",
                "<script>alert(1)</script>"
            })
    void shouldPrintWhatItCan_whenNamesAreStrange(String name) {
        Customer customer = new Customer(Customers.NARRA.id(), name, "");

        assertThatCode(() ->
                        text(acknowledged(SlipBuilder.slip().customer(customer).build(), Locale.ENGLISH)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldKeepEnyeAndPesoAndMarkWhatItCantPrint_whenNamesAreStrange() throws IOException {
        // given
        Customer customer = new Customer(Customers.NARRA.id(), "Ni\u00f1o \u20b1 \u4e2d", "");

        // when
        String text = text(acknowledged(SlipBuilder.slip().customer(customer).build(), Locale.ENGLISH));

        // then
        assertThat(text.lines()).contains("Customer Ni\u00f1o \u20b1 ?");
    }

    @Test
    void shouldPrintFourMarksInARow_whenALetterBearsMore() throws IOException {
        // given
        Customer customer = new Customer(Customers.NARRA.id(), "e" + "\u0301".repeat(180), "");

        // when
        String text = text(acknowledged(SlipBuilder.slip().customer(customer).build(), Locale.ENGLISH));

        // then
        assertThat(text.lines()
                        .map(line ->
                                line.chars().filter(mark -> mark == '\u0301').count()))
                .allMatch(marks -> marks <= 4)
                .contains(4L);
    }

    @Test
    void shouldBreakLongWords_whenNoLineCanHoldThem() throws IOException {
        // given
        Customer customer = new Customer(Customers.NARRA.id(), "W".repeat(200), "");

        // when
        String text = text(acknowledged(SlipBuilder.slip().customer(customer).build(), Locale.ENGLISH));

        // then
        assertThat(text.chars().filter(letter -> letter == 'W').count()).isGreaterThanOrEqualTo(400);
        assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(120);
    }
}
