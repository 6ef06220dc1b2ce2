// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every date: a browser sends it in the form of ISO 8601, whatever it shows. */
class DatePropertyTest {

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 2000)
    void shouldReadTheDate_whenABrowserWritesIt(@ForAll("dates") LocalDate date) {
        assertThat(Reading.date(date.toString())).contains(date);
    }

    /** The 31st of February is no date, and never the 3rd of March. */
    @Property(tries = 5000)
    void shouldReadADate_onlyIfTheCalendarHasIt(@ForAll("numbers") String typed) {
        int year = Integer.parseInt(typed.substring(0, 4));
        int month = Integer.parseInt(typed.substring(5, 7));
        int day = Integer.parseInt(typed.substring(8));

        Reading.date(typed).ifPresent(date -> assertThat(date).hasToString(typed));
        assertThat(Reading.date(typed).isPresent()).isEqualTo(exists(year, month, day));
    }

    private static boolean exists(int year, int month, int day) {
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month - 1] + (leap && month == 2 ? 1 : 0);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 33))
                .as((year, month, day) -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
    }

    @Property
    void shouldReadNothing_whenADateIsWrittenInAnotherWay(
            @ForAll("dates") LocalDate date, @ForAll("styles") FormatStyle style) {
        for (String locale : new String[] {"en-PH", "en-US", "de-DE", "ja-JP", "fil-PH"}) {
            String typed =
                    date.format(DateTimeFormatter.ofLocalizedDate(style).withLocale(Locale.forLanguageTag(locale)));

            assertThat(Reading.date(typed)).isEmpty();
        }
    }

    @Provide
    Arbitrary<FormatStyle> styles() {
        return Arbitraries.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG, FormatStyle.FULL);
    }

    @Property
    void shouldReadNothingElse_whateverIsTyped(@ForAll String typed) {
        Reading.date(typed).ifPresent(date -> assertThat(date).hasToString(typed));
    }
}
