// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;
import org.joda.money.Money;

/** How the platform writes and reads text, dates and numbers. */
record TextForm(Charset charset, char separator, DateForm dates, NumberForm numbers) {

    CSVFormat reading() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setIgnoreEmptyLines(false)
                .get();
    }

    CSVFormat writing() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setQuoteMode(QuoteMode.ALL)
                .get();
    }

    Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, dates.formatter()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> number(String text) {
        return numbers.read(text);
    }

    String write(LocalDate date) {
        return dates.formatter().format(date);
    }

    String write(Money amount) {
        return numbers.write(amount.getAmount());
    }
}
