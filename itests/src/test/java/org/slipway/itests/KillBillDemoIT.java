// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Demo;
import org.slipway.itests.kit.FreePort;
import org.slipway.itests.kit.KillBill;
import org.slipway.itests.kit.Mailbox;

/** The one command before a real Kill Bill: its invoice is mailed, paid, and falls to nothing there. */
@Tag("host-killbill")
class KillBillDemoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final String tenant = "demo-" + UUID.randomUUID();
    private final KillBill books = new KillBill(tenant);
    private final int port = FreePort.free();
    private Demo demo;

    @Test
    void shouldPayTheInvoiceInKillBill_whenStaffApproves() throws IOException {
        demo = start();
        try {
            givenAPaymentMethodOfTwoAdmins();
            String account = books.opensAnAccount("Narra Hardware", "payables@narra.example", "PHP");
            String invoice = books.invoices(account, "PHP", "1500.00");
            Customer customer = new Customer(invitation());
            assertThat(customer.outstanding()).isEqualTo("₱1,500.00");

            String code = customer.submits(Map.of("amount", "1500.00"));
            ApprovalScreen approver = staff(0);
            approver.approves(approver.opens(code));

            Awaitility.await("Kill Bill says paid")
                    .atMost(PATIENCE)
                    .until(() -> books.balance(invoice).signum() == 0);
            assertThat(books.paymentKeys(invoice)).singleElement().asString().startsWith("slip-" + code + "-");
            customer.sees("₱0.00", page -> Customer.outstanding(page).equals("₱0.00"));
        } finally {
            assertThat(demo.stop()).as(demo.said()).isZero();
        }
    }

    private Demo start() throws IOException {
        return Demo.run(
                        folder,
                        Map.of(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString(),
                        "--host",
                        "killbill",
                        "--killbill-url",
                        KillBill.url().toString(),
                        "--killbill-user",
                        "admin",
                        "--killbill-password-file",
                        secret("password", KillBill.PASSWORD),
                        "--killbill-api-key",
                        tenant,
                        "--killbill-api-secret-file",
                        secret("api-secret", tenant))
                .awaitStart();
    }

    private String secret(String name, String secret) throws IOException {
        Path file = Files.writeString(folder.resolve(name), secret);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    private void givenAPaymentMethodOfTwoAdmins() {
        ApprovalScreen proposer = staff(2);
        proposer.presses(
                proposer.open("/approvals/methods/edit?supplier=demo"),
                "Propose",
                Map.of(
                        "kind", "BANK_TRANSFER",
                        "label", "Bank transfer",
                        "bank", "BDO Unibank",
                        "accountName", "Kill Bill Demo",
                        "accountNumber", "0012 3456 7890",
                        "receivingAccount", "1010"));
        ApprovalScreen confirmer = staff(3);
        confirmer.presses(confirmer.open("/approvals/methods?supplier=demo"), "Confirm", Map.of());
    }

    private ApprovalScreen staff(int which) {
        String[] account = demo.lines("staff sign-in").get(which).split(" ", -1);
        ApprovalScreen screen = new ApprovalScreen(URI.create("http://localhost:" + port));
        screen.signsIn(account[0], account[1]);
        return screen;
    }

    private URI invitation() {
        Path mails = Path.of(demo.lines("mail folder").get(0));
        return Awaitility.await("the mail with the link")
                .atMost(PATIENCE)
                .until(() -> invitation(mails), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<URI> invitation(Path mails) {
        try (Stream<Path> files = Files.list(mails)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mailbox::read)
                    .filter(Mailbox.Mail::invites)
                    .map(Mailbox.Mail::reviewAndPay)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
