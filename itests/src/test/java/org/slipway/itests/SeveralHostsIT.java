// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Mailbox;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.UnpackedDistribution;

/** One supplier with a platform of files, all others in the embedded ledger, in one portal. */
class SeveralHostsIT {

    private static final String SHOP = "payables@narra.example";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void shouldPostEachPaymentToTheHostOfItsSupplier_whenThereAreTwo() throws IOException, InterruptedException {
        Path exchange =
                Files.createDirectories(folder.resolve("exchange/receipts")).getParent();
        Mailbox mailbox = Mailbox.open();
        try (UnpackedDistribution slipway = configured(exchange, mailbox.port())) {
            slipway.start();
            export(exchange);
            Customer ofFiles =
                    new Customer(mailbox.await("the invoice", sent -> sent.to().equals(SHOP) && sent.invites())
                            .reviewAndPay());
            Customer ofLedger = new Customer(slipway.portalLink());
            ApprovalScreen staff = new ApprovalScreen(slipway.base());
            staff.signsIn(Staff.APPROVER);

            String fromFiles = ofFiles.submits(Map.of());
            String fromLedger = ofLedger.submits(Map.of("amount", "1,000.00"));
            assertThat(staff.approves(staff.opens(fromFiles)).text()).contains("Approved");
            assertThat(staff.approves(staff.opens(fromLedger)).text()).contains("Approved");

            Awaitility.await("posted to the ledger")
                    .until(() -> staff.slip(fromLedger).text().contains("Posted"));
            Awaitility.await("handed over for the import")
                    .untilAsserted(() -> assertThat(receipts(exchange)).isEqualTo(1));
            assertThat(staff.slip(fromFiles).text()).contains("Approved").doesNotContain("Posted");
            thenBooksAreKeptOfTheLedgersSuppliersOnly(slipway);
        } finally {
            mailbox.close();
        }
    }

    private static void thenBooksAreKeptOfTheLedgersSuppliersOnly(UnpackedDistribution slipway) {
        ApprovalScreen admin = new ApprovalScreen(slipway.base());
        admin.signsIn(Staff.ADMIN);
        assertThat(admin.queue().document().select("a[href=/approvals/books]")).hasSize(1);
        assertThat(admin.open("/approvals/books?supplier=mabuhay").status()).isEqualTo(200);
        assertThat(admin.open("/approvals/books?supplier=tala").status()).isEqualTo(404);
    }

    private UnpackedDistribution configured(Path exchange, int mailPort) throws IOException, InterruptedException {
        UnpackedDistribution slipway = UnpackedDistribution.in(folder.resolve("slipway"))
                .withSample()
                .withHostAndAccount("slipway-host-files");
        slipway.set("slipway.hosts.cfg", "suppliers", "tala=files");
        slipway.set("slipway.hosts.cfg", "others", "ledger");
        slipway.set("slipway.files-tala.cfg", "supplier", "tala");
        slipway.set("slipway.files-tala.cfg", "name", "Tala Trading Corporation");
        slipway.set("slipway.files-tala.cfg", "email", "billing@tala.example");
        slipway.set("slipway.files-tala.cfg", "accounts", "1010 | BDO Unibank | Tala Trading | 0012 3456 7890");
        slipway.set("slipway.files-tala.cfg", "folder", exchange);
        slipway.set("slipway.files-tala.cfg", "restSeconds", 1);
        slipway.set("slipway.files-tala.cfg", "pollSeconds", 1);
        slipway.set("slipway.files-tala.cfg", "announceFirst", true);
        slipway.set("slipway.method-bdo.cfg", "supplier", "tala");
        slipway.set("slipway.method-bdo.cfg", "id", "bdo");
        slipway.set("slipway.method-bdo.cfg", "kind", "BANK_TRANSFER");
        slipway.set("slipway.method-bdo.cfg", "label", "Bank transfer to BDO");
        slipway.set("slipway.method-bdo.cfg", "bank", "BDO Unibank");
        slipway.set("slipway.method-bdo.cfg", "accountName", "Tala Trading");
        slipway.set("slipway.method-bdo.cfg", "accountNumber", "0012 3456 7890");
        slipway.set("slipway.method-bdo.cfg", "receivingAccount", "1010");
        slipway.set("slipway.mail.cfg", "host", "127.0.0.1");
        slipway.set("slipway.mail.cfg", "port", mailPort);
        slipway.set("slipway.mail.cfg", "startTls", "none");
        slipway.set("slipway.mail.cfg", "from", "billing@slipway.example");
        slipway.set("slipway.decisions.cfg", "undoSeconds", 0);
        return slipway;
    }

    private static void export(Path exchange) throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Files.writeString(
                exchange.resolve("invoices-1.csv"),
                "number,customer,customerName,customerEmail,issued,due,tax,total,outstanding\r\n"
                        + String.join(
                                ",",
                                "INV-1",
                                "D-1",
                                "Narra Hardware",
                                SHOP,
                                today.minusDays(9).toString(),
                                today.plusDays(21).toString(),
                                "120.00",
                                "1120.00",
                                "1120.00\r\n"));
    }

    private static long receipts(Path exchange) throws IOException {
        try (Stream<Path> files = Files.list(exchange.resolve("receipts"))) {
            return files.count();
        }
    }
}
