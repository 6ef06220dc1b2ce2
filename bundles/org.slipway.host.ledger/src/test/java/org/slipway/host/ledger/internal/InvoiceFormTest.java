// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Invoice;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;

/** What people type into the form of an invoice, in books in PHP. */
final class InvoiceFormTest {

    private static final BookEntry HEAD = new BookEntry(Map.of(
            BookField.NUMBER, "T-1",
            BookField.CUSTOMER, "C-100",
            BookField.ISSUED, "2026-02-28",
            BookField.DUE, "2026-03-30"));

    private static Outcome<Invoice, List<BookFault>> read(String quantity, String price, String tax) {
        BookEntry line = new BookEntry(Map.of(
                BookField.DESCRIPTION, "Rope",
                BookField.QUANTITY, quantity,
                BookField.UNIT_PRICE, price,
                BookField.TAX_PERCENT, tax));
        return new InvoiceReading(Suppliers.TALA, code -> Optional.of(Customers.NARRA))
                .readForm(new InvoiceEntry(HEAD, List.of(line, BookEntry.EMPTY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250.00|12|1400.00",
                "1,250.00|12%|1400.00",
                "1,250|12 %|1400.00",
                "PHP 1,250.00|12.0|1400.00",
                "\u20b11,250.5|0|1250.50",
                "1250,50|''|1250.50",
                "1,234,567.89|''|1234567.89",
                "100|12,5|112.50",
            })
    void shouldReadIt_whenItHasOneMeaning(String price, String tax, String total) {
        assertThat(read("1", price, tax).map(invoice -> invoice.totals().total()))
                .isEqualTo(Outcome.accepted(Money.parse("PHP " + total)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1,25,000|12|UNIT_PRICE",
                "1|1.250|12|UNIT_PRICE",
                "1|1.250,00|12|UNIT_PRICE",
                "1|12,3456|12|UNIT_PRICE",
                "1|-5|12|UNIT_PRICE",
                "1|5 pesos|12|UNIT_PRICE",
                "1|5|%|TAX_PERCENT",
                "1|5|12,500|TAX_PERCENT",
                "1,250|5|12|QUANTITY",
            })
    void shouldNotGuess_whenItCouldMeanSomethingElse(String quantity, String price, String tax, BookField wrong) {
        assertThat(read(quantity, price, tax))
                .isEqualTo(Outcome.refused(List.of(new BookFault(wrong, 1, BookProblem.UNREADABLE))));
    }

    @Test
    void shouldStillMissIt_whenAFileHasNoTax() {
        // given
        BookEntry line = new BookEntry(
                Map.of(BookField.DESCRIPTION, "Rope", BookField.QUANTITY, "1", BookField.UNIT_PRICE, "1"));

        // then
        assertThat(new InvoiceReading(Suppliers.TALA, code -> Optional.of(Customers.NARRA))
                        .read(new InvoiceEntry(HEAD, List.of(line))))
                .isEqualTo(Outcome.refused(List.of(new BookFault(BookField.TAX_PERCENT, 1, BookProblem.MISSING))));
    }
}
