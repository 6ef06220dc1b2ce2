// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Mailbox;
import org.slipway.itests.kit.Odoo;
import org.slipway.itests.kit.OdooCompany;
import org.slipway.itests.kit.OdooCompany.Hanging;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.PageText;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Platform;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.UnpackedDistribution;

/** The whole story with a real Odoo as the accounting platform, and a real browser as the customer's. */
@Tag("host-odoo")
@ExtendWith(Chromium.class)
class OdooStoryIT {

    private static final Path FOLDER = Path.of(
                    "target", "odoo", String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static OdooCompany company;
    private static Mailbox mailbox;
    private static UnpackedDistribution slipway;

    @TempDir
    private Path folder;

    private final byte[] slip = Pictures.jpeg();
    private ChromeDriver phone;
    private ApprovalScreen staff;
    private Customer customer;
    private int invoice;
    private String code;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        company = new OdooCompany(new Odoo());
        mailbox = Mailbox.open();
        slipway = UnpackedDistribution.in(FOLDER.resolve("slipway")).withHostAndAccount("slipway-host-odoo");
        slipway.set(
                "slipway.odoo.cfg",
                Map.of(
                        "url", Odoo.url(),
                        "db", Odoo.database(),
                        "user", OdooCompany.ACCOUNT,
                        "passwordFile", slipway.secret("slipway.odoo.password", OdooCompany.ACCOUNT),
                        "suppliers", "story=" + company.id(),
                        "announceFrom", LocalDate.now(ZoneOffset.UTC),
                        "announceSeconds", 5));
        slipway.set("slipway.method-bank.cfg", Platform.bank("story", company.journal()));
        slipway.set(
                "slipway.mail.cfg",
                Map.of(
                        "host", "127.0.0.1",
                        "port", mailbox.port(),
                        "startTls", "none",
                        "from", "billing@slipway.example"));
        slipway.set("slipway.decisions.cfg", Map.of("undoSeconds", 0));
        slipway.start();
    }

    @AfterAll
    static void stop() {
        slipway.close();
        mailbox.close();
    }

    @BeforeEach
    void openAPhone() {
        phone = Chromium.open(390, 844);
        staff = new ApprovalScreen(slipway.base());
    }

    @AfterEach
    void closeThePhone() {
        phone.quit();
    }

    @Test
    void shouldPayTheInvoiceInOdooAndHangTheSlipThere_whenStaffApproves() throws IOException {
        givenAnInvoicePostedInOdooAndItsMail();
        thenItsPdfCanBeSavedOnceOdooHasPrintedIt();

        whenTheCustomerPaysOnAPhone();
        assertThat(company.paymentState(invoice)).isEqualTo("not_paid");
        whenStaffApproves();

        thenOdooSaysPaid();
        thenTheSlipHangsAtThePayment();
        thenThePhoneShowsThePosting();
    }

    private void givenAnInvoicePostedInOdooAndItsMail() {
        String address = "payables-" + UUID.randomUUID() + "@narra.example";
        invoice = company.postsAnInvoice("Narra Hardware", address, 1_120);
        Mailbox.Mail mail = mailbox.await("the invoice", sent -> sent.to().equals(address) && sent.invites());
        customer = new Customer(mail.reviewAndPay());
        phone.get(customer.link().toString());
        assertThat(page()).contains("Sampaguita Story Trading", "₱1,120.00");
    }

    private void thenItsPdfCanBeSavedOnceOdooHasPrintedIt() {
        Page shown = customer.opensTheLink();
        assertThat(customer.follows(shown, "Invoice as PDF").text()).contains("has no PDF of this invoice here");
        byte[] pdf = "%PDF-1.4 an invoice".getBytes(StandardCharsets.US_ASCII);
        company.prints(invoice, pdf);
        assertThat(customer.saves(shown, "Invoice as PDF")).isEqualTo(pdf);
    }

    private void whenTheCustomerPaysOnAPhone() throws IOException {
        press("Pay Now");
        press("Upload Payment Slip");
        await(By.name("paymentMethod"));
        new Select(phone.findElement(By.name("paymentMethod"))).selectByIndex(1);
        phone.executeScript(
                "document.querySelector('[name=transactionDate]').value = arguments[0]",
                LocalDate.now(ZoneOffset.UTC).toString());
        phone.findElement(By.name("referenceNo")).sendKeys("FT26061" + invoice);
        Path file = Files.write(folder.resolve("my transfer.jpg"), slip);
        phone.findElement(By.name("attachment")).sendKeys(file.toString());
        press("OK");
        code = Customer.slipCode(PageText.await(phone, "Your payment is pending"));
    }

    private void whenStaffApproves() {
        staff.signsIn(Staff.APPROVER);
        assertThat(staff.approves(staff.opens(code)).text()).containsAnyOf("Approved", "Posted");
    }

    private void thenOdooSaysPaid() {
        Awaitility.await("Odoo says paid").atMost(PATIENCE).until(() -> company.paymentState(invoice), "paid"::equals);
        assertThat(company.payments(invoice)).hasSize(1);
    }

    private void thenTheSlipHangsAtThePayment() {
        int payment = company.payments(invoice).get(0);
        Awaitility.await("the slip hangs at the payment")
                .atMost(PATIENCE)
                .until(() -> !company.files(payment).isEmpty());
        assertThat(company.files(payment)).hasSize(1);
        Hanging file = company.files(payment).get(0);
        assertThat(file.name()).isEqualTo(code + ".jpg");
        assertThat(file.type()).isEqualTo("image/jpeg");
        assertThat(file.base64()).isEqualTo(Base64.getEncoder().encodeToString(slip));
    }

    private void thenThePhoneShowsThePosting() {
        new WebDriverWait(phone, PATIENCE).until(driver -> {
            driver.navigate().refresh();
            return page().contains("Your payment is posted");
        });
        phone.get(slipway.base().resolve("/portal/invoice").toString());
        assertThat(page()).contains("₱0.00");
    }

    private String page() {
        return phone.findElement(By.tagName("body")).getText();
    }

    private void press(String label) {
        await(By.xpath("//*[self::a or self::button][contains(normalize-space(), '" + label + "')]"))
                .click();
    }

    private WebElement await(By what) {
        return new WebDriverWait(phone, PATIENCE).until(ExpectedConditions.elementToBeClickable(what));
    }
}
