// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.host.Receipts.receipt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** What one export after another makes of the invoices, and of what was paid meanwhile. */
class ExportsOverTimeTest {

    private static final Invoice OWES_100 = invoice().amounts("100.00", "0.00").build();
    private static final long HOUR = 3_600_000;

    @TempDir
    private Path folder;

    private Platform platform;

    @BeforeEach
    void open() {
        platform = new Platform(folder.resolve("tala"), Suppliers.TALA, Methods.INSTAPAY.account());
        platform.enter(OWES_100);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Invoice seen(String id) {
        return platform.ours().open().invoice(id).orElseThrow();
    }

    private Money outstanding() {
        return seen("1001").totals().outstanding();
    }

    @Test
    void shouldChangeNothing_whenTheSameFileComesTwice() throws Exception {
        // given
        platform.ours().open().post(receipt("K1", "40.00"));
        byte[] books = Files.readAllBytes(platform.file(".slipway/invoices.csv"));

        // when: the same bytes, under another name, and long after the receipt
        platform.write("invoices-2.csv", platform.text("invoices.csv"), System.currentTimeMillis() + 2 * HOUR);
        platform.looked();

        // then
        assertThat(Files.readAllBytes(platform.file(".slipway/invoices.csv"))).isEqualTo(books);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldKnowAllAgain_whenTheProcessBeganAnew() {
        // given
        platform.enter(invoice().id("1002").lines(3).build());
        platform.ours().open().post(receipt("K1", "40.00"));
        Invoice before = seen("1002");

        // when: even the export is gone
        platform.close();
        assertThat(platform.file("invoices.csv").toFile().delete()).isTrue();
        platform.looked();

        // then
        assertThat(seen("1002")).isEqualTo(before);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        assertThat(platform.ours().open().post(receipt("K1", "40.00"))).isEqualTo(new Posted("K1"));
    }

    @Test
    void shouldSayPaid_whenAnInvoiceIsMissingFromAFullExport() {
        // given
        platform.enter(invoice().id("1002").build());
        try (LogLines log = new LogLines()) {

            // when
            platform.remove("1001");

            // then
            assertThat(log.of("INFO"))
                    .containsExactly("invoices.csv of supplier tala is taken: 1 invoices, 0 of them new, 0 paid or"
                            + " cancelled elsewhere [], 1 gone [1001]");
        }
        assertThat(seen("1001").status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 0.00"));
        assertThat(platform.ours().open().post(receipt("K1", "1.00")))
                .isEqualTo(new Refused(PostingRefusal.INVOICE_NOT_PAYABLE, ""));
        platform.enter(OWES_100);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
    }

    @Test
    void shouldSayCancelled_whenMissingMeansThat() {
        platform.with("missing", "cancelled").enter(invoice().id("1002").build());
        platform.remove("1001");

        assertThat(seen("1001").status()).isEqualTo(InvoiceStatus.CANCELLED);
    }

    @Test
    void shouldKeepWhatIsMissing_whenAnExportHoldsChangesOnly() {
        platform.with("exports", "changes").enter(invoice().id("1002").build());
        platform.remove("1001");

        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
    }

    @Test
    void shouldNotice_whenAnInvoiceIsPaidElsewhere() {
        try (LogLines log = new LogLines()) {
            platform.enter(invoice().amounts("100.00", "0.00").paid("100.00").build());

            assertThat(log.text()).contains("1 paid or cancelled elsewhere [1001]");
        }
        assertThat(seen("1001").status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void shouldTakeNothing_whenMostInvoicesWouldBeGoneAtOnce() {
        // given
        IntStream.range(2000, 2019)
                .forEach(id -> platform.enter(invoice().id("" + id).build()));
        String titles = platform.text("invoices.csv").lines().findFirst().orElseThrow();

        // when
        platform.drop("invoices.csv", titles + "\r\n");

        // then
        assertThat(platform.text("invoices.csv.errors.txt"))
                .contains(
                        "allowed is an export that lacks at most 50 percent of the payable invoices, and it lacks 20 of"
                                + " 20: if that is right, raise mostMissingPercent");
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
        platform.with("mostMissingPercent", 100).looked();
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 0.00"));
    }

    @Test
    void shouldTakeOffOurReceipts_untilAnExportTellsOfThem() {
        // given
        platform.ours().open().post(receipt("K1", "40.00"));
        long handedOver = System.currentTimeMillis();
        Invoice told = invoice().amounts("100.00", "0.00").paid("40.00").build();

        // when, then: written 30 minutes later, an export may have been begun before the import
        platform.exportAt(handedOver + HOUR / 2);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        platform.exportAt(handedOver + 2 * HOUR);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        platform.enter(told);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldTakeExportsInTheirOrder_whateverTheirNames() {
        // given
        String titles = platform.text("invoices.csv").lines().findFirst().orElseThrow();
        long now = System.currentTimeMillis();
        String later =
                titles + "\r\nINV-1001,C-100,,,2026-02-16,2026-03-18,PHP,0.00,100.00,30.00,OPEN,A,1,100,0,100,1001\r\n";

        // when: a late one, an earlier one, and one that is older than all
        platform.write("invoices-a.csv", later, now + 2_000);
        platform.write("invoices-z.csv", later.replace("30.00", "70.00"), now + 1_000);
        platform.write("invoices-y.csv", later.replace("30.00", "80.00"), 1_000);
        platform.looked();
        platform.looked();

        // then
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 30.00"));
    }

    @Test
    void shouldRefuseTheFolder_whenAnotherNodeOrSupplierHasIt() {
        // given
        try (Platform second = new Platform(folder.resolve("tala"), Suppliers.TALA)) {

            // when, then
            second.looked();
            assertThat(second.ours().trouble().orElseThrow()).contains("is held by another configuration of this node");
            assertThat(new FilesHost(() -> List.of(second.ours())).post(receipt("K1", "1.00")))
                    .isInstanceOf(NotSent.class);
            platform.close();
            second.looked();
            assertThat(second.ours().open().books().invoices()).containsOnlyKeys("1001");
        }
        try (Platform other = new Platform(folder.resolve("tala"), Suppliers.BAYVIEW)) {
            other.looked();
            assertThat(other.ours().trouble().orElseThrow()).contains("it is of supplier tala, not of bayview");
        }
    }

    @Test
    void shouldBeginNothing_whenTheFolderIsNotMounted() throws Exception {
        // given: below the mount there is an empty folder
        Path mountPoint = Files.createDirectory(folder.resolve("mount"));
        platform.ours().close();

        // when
        platform.with("folder", mountPoint).looked();

        // then
        assertThat(platform.ours().trouble().orElseThrow())
                .isEqualTo("java.io.IOException: " + mountPoint.resolve("receipts")
                        + " is no folder: make it, or mount " + mountPoint);
        assertThat(mountPoint).isEmptyDirectory();
        assertThat(new FilesHost(() -> List.of(platform.ours())).post(receipt("K1", "1.00")))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void shouldNotCallPaidElsewhere_whatOurOwnReceiptPaid() {
        // given
        platform.ours().open().post(receipt("K1", "100.00"));
        try (LogLines log = new LogLines()) {

            // when
            platform.enter(invoice().amounts("100.00", "0.00").paid("100.00").build());

            // then
            assertThat(log.text()).contains("0 paid or cancelled elsewhere []");
        }
    }
}
