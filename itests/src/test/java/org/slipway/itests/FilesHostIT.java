// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Mailbox;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.UnpackedDistribution;

/** The distribution with a platform that exports and imports CSV files, from the export to the acknowledgement. */
class FilesHostIT {

    private static final Path FOLDER = Path.of(
                    "target", "files", String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();
    private static final Path EXCHANGE = FOLDER.resolve("exchange");
    private static final String ADDRESS = "payables@narra.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Mailbox mailbox;
    private static UnpackedDistribution slipway;

    private Customer customer;
    private ApprovalScreen staff;
    private String code;
    private Path receipt;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        mailbox = Mailbox.open();
        slipway = UnpackedDistribution.in(FOLDER.resolve("slipway")).withHostAndAccount("slipway-host-files");
        Files.createDirectories(EXCHANGE.resolve("receipts"));
        configure(
                "slipway.files-tala.cfg",
                Map.of(
                        "supplier", "tala",
                        "name", "Tala Trading Corporation",
                        "email", "billing@tala.example",
                        "accounts", "1010 | BDO Unibank | Tala Trading Corporation | 0012 3456 7890",
                        "folder", EXCHANGE,
                        "restSeconds", 1,
                        "pollSeconds", 1,
                        "announceFirst", true,
                        "columns", "number=Doc No; customer=Debtor Code; customerName=Debtor; customerEmail=Email"));
        configure(
                "slipway.method-bdo.cfg",
                Map.of(
                        "supplier", "tala",
                        "id", "bdo",
                        "kind", "BANK_TRANSFER",
                        "label", "Bank transfer to BDO",
                        "bank", "BDO Unibank",
                        "accountName", "Tala Trading Corporation",
                        "accountNumber", "0012 3456 7890",
                        "receivingAccount", "1010"));
        configure(
                "slipway.mail.cfg",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        mailbox.port(),
                        "startTls",
                        "none",
                        "from",
                        "billing@slipway.example"));
        configure("slipway.posting.cfg", Map.of("firstRetrySeconds", 1, "longestRetrySeconds", 2));
        configure("slipway.decisions.cfg", Map.of("undoSeconds", 0));
        slipway.start();
    }

    private static void configure(String file, Map<String, Object> values) throws IOException {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            slipway.set(file, value.getKey(), value.getValue());
        }
    }

    @AfterAll
    static void stop() {
        slipway.close();
        mailbox.close();
    }

    @Test
    void shouldCarryNoSecondLedger_whenAnotherHostIsInstalled() throws IOException {
        assertThat(slipway.bundles())
                .anyMatch(bundle -> bundle.contains("org.slipway.host.files"))
                .noneMatch(bundle -> bundle.contains("org.slipway.host.ledger"));
    }

    @Test
    void shouldPostThePayment_whenThePlatformAcknowledgesTheReceipt() throws IOException {
        whenThePlatformExportsAnInvoice();
        thenItsCustomerIsMailed();

        whenTheCustomerPaysAndStaffApproves();
        thenAReceiptLiesThereForTheImport();
        thenNobodySaysPosted();

        whenThePlatformAcknowledgesIt();
        thenTheSlipIsPostedAs("OR-77");
    }

    private static void whenThePlatformExportsAnInvoice() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Files.writeString(
                EXCHANGE.resolve("invoices-1.csv"),
                "Doc No,Debtor Code,Debtor,Email,issued,due,tax,total,outstanding\r\n"
                        + String.join(
                                ",",
                                "INV-1",
                                "D-1",
                                "Narra Hardware",
                                ADDRESS,
                                today.minusDays(9).toString(),
                                today.plusDays(21).toString(),
                                "120.00",
                                "\"1,120.00\"",
                                "\"1,120.00\"\r\n"));
    }

    private void thenItsCustomerIsMailed() {
        Mailbox.Mail mail = mailbox.await("the invoice", sent -> sent.to().equals(ADDRESS) && sent.invites());
        customer = new Customer(mail.reviewAndPay());
        assertThat(customer.outstanding()).isEqualTo("₱1,120.00");
    }

    private void whenTheCustomerPaysAndStaffApproves() {
        code = customer.submits(Map.of("referenceNo", "FT26061XYZ"));
        staff = new ApprovalScreen(slipway.base());
        staff.signsIn(Staff.APPROVER);
        assertThat(staff.approves(staff.opens(code)).text()).contains("Approved");
    }

    private void thenAReceiptLiesThereForTheImport() throws IOException {
        List<Path> files = Awaitility.await("the receipt")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(FilesHostIT::receipts, found -> !found.isEmpty());
        assertThat(files).hasSize(1);
        receipt = files.get(0);
        assertThat(receipt.getFileName().toString()).startsWith("slip-" + code + "-");
        assertThat(Files.readString(receipt))
                .contains("\"D-1\",\"1010\",", "\"FT26061XYZ\"", "\"1120.00\",\"INV-1\",\"1120.00\"\r\n");
    }

    private static List<Path> receipts() throws IOException {
        try (Stream<Path> files = Files.list(EXCHANGE.resolve("receipts"))) {
            return files.toList();
        }
    }

    private void thenNobodySaysPosted() {
        assertThat(customer.outstanding()).isEqualTo("₱1,120.00");
        assertThat(staff.slip(code).text()).contains("Approved").doesNotContain("OR-77");
        Awaitility.await("the log says what is waited for")
                .atMost(PATIENCE)
                .until(() ->
                        slipway.log().contains("was handed over, and no acknowledgement (*.ack.csv) lists it yet"));
    }

    private void whenThePlatformAcknowledgesIt() throws IOException {
        String name = receipt.getFileName().toString();
        Files.writeString(
                receipt.resolveSibling("import-1.ack.csv"),
                "key,number,error\r\n" + name.substring(0, name.length() - ".csv".length()) + ",OR-77,\r\n");
    }

    private void thenTheSlipIsPostedAs(String number) {
        Awaitility.await("posted as " + number)
                .atMost(PATIENCE)
                .until(() -> staff.slip(code).text(), text -> text.contains("Posted") && text.contains(number));
        assertThat(customer.outstanding()).isEqualTo("₱0.00");
    }
}
