// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.invoice.Invoice;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;

/** What an export may look like, and what is said of one that is not taken. */
class ExportTest {

    private static final String TITLES = "number,customer,issued,due,total,outstanding\n";
    private static final String GOOD = TITLES + "INV-1,C-1,2026-03-01,2026-03-31,112.00,112.00\n";
    private static final long NOON = 1_772_000_000_000L;

    @TempDir
    private Path folder;

    private Platform platform;

    @BeforeEach
    void open() {
        platform = new Platform(folder.resolve("tala"), Suppliers.TALA);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Optional<Invoice> invoice(String id) {
        return platform.ours().open().invoice(id);
    }

    private Money outstanding(String id) {
        return invoice(id).orElseThrow().totals().outstanding();
    }

    private void thenNothingIsTaken(String said) {
        assertThat(platform.text("invoices.csv.errors.txt")).contains(said);
        assertThat(platform.ours().open().books().invoices()).isEmpty();
    }

    @Test
    void shouldTakeWhatHasTheFewestColumns() {
        platform.drop("invoices.csv", GOOD);

        Invoice invoice = invoice("INV-1").orElseThrow();
        assertThat(invoice.header().customer().name()).isEqualTo("C-1");
        assertThat(invoice.header().due()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(invoice.lines()).hasSize(1);
        assertThat(invoice.lines().get(0).description()).isEqualTo("Invoice INV-1");
        assertThat(invoice.totals().net()).isEqualTo(Money.parse("PHP 112.00"));
        assertThat(platform.names(".")).containsExactly("invoices.csv");
    }

    @Test
    void shouldReadAsConfigured_whenThePlatformWritesInItsOwnWay() throws Exception {
        // given
        platform.with("encoding", "windows-1252")
                .with("separator", "semicolon")
                .with("dateForm", "dd/MM/yyyy")
                .with("groupMark", "none")
                .with("decimalMark", "comma")
                .with("groupMark", "dot")
                .with("cancelledWords", "Void")
                .with(
                        "columns",
                        "number=Doc No; customer=Debtor; customerName=Debtor Name; issued=Date; due=Due; total=Amount;"
                                + " outstanding=Balance; status=Status; tax=VAT");
        String text = """
                Balance;Doc No;Debtor;Debtor Name;Date;Due;Amount;VAT;Status;Whatever
                1.000,50;IV-1;D-1;Señor Peñaflor;01/03/2026;31/03/2026;1.120,00;120,00;Posted;x
                0;IV-2;D-1;"Señor Peñaflor";02/03/2026;01/04/2026;5;;VOID;
                """;

        // when
        platform.write("invoices.csv", text.getBytes(Charset.forName("windows-1252")), NOON);
        platform.looked();

        // then
        Invoice first = invoice("IV-1").orElseThrow();
        assertThat(first.header().customer().name()).isEqualTo("Señor Peñaflor");
        assertThat(first.header().issued()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(first.totals().outstanding()).isEqualTo(Money.parse("PHP 1000.50"));
        assertThat(first.totals().tax()).isEqualTo(Money.parse("PHP 120.00"));
        assertThat(invoice("IV-2").orElseThrow().status().name()).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void shouldTakeAnyLineEndAndAMark(String end) {
        platform.drop("invoices.csv", "\uFEFF" + GOOD.replace("\n", end));

        assertThat(outstanding("INV-1")).isEqualTo(Money.parse("PHP 112.00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            INV-2,C-1,2026-02-30,2026-03-31,1.00,1.00~line 3, column "issued": 2026-02-30 is not allowed; allowed is a day such as 2026-12-31 (dateForm)
            INV-2,C-1,2026-02-01,2026-03-31,1.005,1.00~line 3, column "total": 1.005 is not allowed; allowed is an amount such as 1,234.50 with at most 2 decimals (decimalMark, groupMark)
            INV-2,C-1,2026-02-01,2026-03-31,1.00,"1,0.00"~line 3, column "outstanding": 1,0.00 is not allowed; allowed is an amount such as
            INV-2,C-1,2026-02-01,2026-03-31,1.00,~line 3, column "outstanding": nothing is not allowed
            INV-2,C-1,2026-02-01,2026-03-31,1.00,-1.00~line 3, column "outstanding": -1.00 is not allowed; allowed is nothing or more; leave credit notes out
            INV-2,C-1,2026-02-01,2026-03-31,1.00,2.00~line 3, column "outstanding": 2.00 is not allowed; allowed is at most the total
            INV 2,C-1,2026-02-01,2026-03-31,1.00,1.00~line 3, column "number": INV 2 is not allowed; allowed is 1 to 64 visible characters without spaces
            INV-1,C-2,2026-03-01,2026-03-31,112.00,112.00~line 3, column "number": INV-1 is not allowed; allowed is the same customer, dates and sums in all lines of an invoice; line 2 has others
            INV-2,C-1,2026-02-01,2026-03-31~line 3: allowed is 6 columns as in the first line, and here are 4: is it torn?
            INV-2,"C-1,2026-02-01,2026-03-31,1.00,1.00~allowed is a quoted value that is closed
            """)
    void shouldTakeNothingAndSayWhere_whenALineIsWrong(String line, String said) {
        platform.drop("invoices.csv", GOOD + line + "\n");

        thenNothingIsTaken(said);
    }

    @Test
    void shouldSayOnceInTheLog_whateverTheNumberOfLooks() {
        try (LogLines log = new LogLines()) {
            platform.write("invoices.csv", GOOD.replace("2026-03-31", "31.3.2026"), NOON);
            platform.looked();
            platform.looked();
            platform.close();
            platform.looked();

            assertThat(log.of("WARN"))
                    .containsExactly(platform.file("invoices.csv")
                            + " is not taken, and what was taken before stays: line 2, column \"due\": 31.3.2026 is not"
                            + " allowed; allowed is a day such as 2026-12-31 (dateForm). Mend it, or export it anew");
        }
    }

    @Test
    void shouldKeepPeopleOutOfTheLog_whenTheirAddressIsWrong() {
        try (LogLines log = new LogLines()) {
            platform.drop("invoices.csv", """
                    number,customer,customerEmail,issued,due,total,outstanding
                    INV-1,C-1,maria at home,2026-03-01,2026-03-31,1.00,1.00
                    """);

            assertThat(log.text())
                    .contains("column \"customerEmail\": … is not allowed")
                    .doesNotContain("maria");
            thenNothingIsTaken("maria at home is not allowed");
        }
    }

    @Test
    void shouldTakeNothing_whenTheFileIsTornWithinItsLastValue() {
        platform.drop("invoices.csv", GOOD.substring(0, GOOD.length() - 4));

        thenNothingIsTaken("a line end at the end of the file, as it is torn otherwise");

        platform.with("lastLineEnd", "optional").looked();
        assertThat(outstanding("INV-1")).isEqualTo(Money.parse("PHP 112.00"));
        assertThat(platform.names(".")).containsExactly("invoices.csv");
    }

    @Test
    void shouldTakeNothing_whenItIsNotInItsEncoding() {
        platform.write("invoices.csv", GOOD.replace("C-1", "Peña").getBytes(StandardCharsets.ISO_8859_1), NOON);
        platform.looked();

        thenNothingIsTaken("allowed is text in UTF-8, from this line on; or set encoding");
    }

    @Test
    void shouldTakeNothing_whenThereIsTooMuch() {
        platform.with("maxRows", 1).drop("invoices.csv", GOOD + "INV-2,C-1,2026-03-01,2026-03-31,1.00,1.00\n");
        thenNothingIsTaken("line 3: allowed is a file of at most 1 lines (maxRows)");

        platform.drop("invoices.csv", TITLES + "INV-1," + "C".repeat(2_000) + ",2026-03-01,2026-03-31,1.00,1.00\n");
        thenNothingIsTaken("line 2: allowed is at most 1000 characters in a column");

        platform.drop("invoices.csv", TITLES + "\"" + "C".repeat(300_000));
        thenNothingIsTaken("line 2: allowed is a line of at most 65536 characters: is a quote not closed?");

        platform.drop("invoices.csv", "a" + ",a".repeat(300) + "\n");
        thenNothingIsTaken("at most 200 columns");

        platform.with("maxMegabytes", 1).drop("invoices.csv", "\n".repeat(1_000_001));
        thenNothingIsTaken("allowed is a file of at most 1000000 bytes (maxMegabytes)");
    }

    @Test
    void shouldNameTheColumnsThatThereAre_whenOneIsMissing() {
        platform.drop("invoices.csv", GOOD.replaceFirst("due", "Due Date"));

        thenNothingIsTaken("line 1: allowed is a column \"due\" (due of columns); there are number, customer, issued,"
                + " Due Date, total, outstanding");
    }

    @Test
    void shouldWait_whileItIsWritten() {
        // given
        MutableClock clock = MutableClock.at("2026-03-01T12:00:00Z");
        try (Platform slow = new Platform(folder.resolve("slow"), Suppliers.TALA, new LocalDisk(), clock)) {
            slow.with("restSeconds", 10);

            // when, then
            slow.write("invoices.csv", GOOD.substring(0, 60), NOON);
            slow.looked();
            clock.advance(Duration.ofSeconds(9));
            slow.looked();
            slow.write("invoices.csv", GOOD, NOON + 9_000);
            slow.looked();
            clock.advance(Duration.ofSeconds(9));
            slow.looked();
            assertThat(slow.ours().open().books().begun()).isFalse();
            clock.advance(Duration.ofSeconds(1));
            slow.looked();
            assertThat(slow.ours().open().books().invoices()).containsOnlyKeys("INV-1");
            assertThat(slow.names(".")).containsExactly("invoices.csv");
        }
    }

    @Test
    void shouldLookAtNothingElse_whenThereAreLinksAndOtherNames() throws Exception {
        Files.writeString(folder.resolve("secret"), GOOD);
        Files.createSymbolicLink(platform.file("invoices-link.csv"), folder.resolve("secret"));
        platform.drop("old-invoices.csv", GOOD);

        assertThat(platform.ours().open().books().begun()).isFalse();
        assertThat(platform.names(".")).containsExactly("invoices-link.csv", "old-invoices.csv");
    }
}
