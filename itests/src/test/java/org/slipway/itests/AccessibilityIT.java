// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Axe;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** Every page in every state, by axe-core: both languages and widths, light and, in English, dark, and no sideways scrolling at 320 CSS pixels. */
@ExtendWith({Chromium.class, SiteExtension.class})
class AccessibilityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SUPPLIER = "readable";
    private static final String POSTING = "org.slipway.posting";
    private static final String HOST = "org.slipway.host.ledger";

    private static final List<String> HEADINGS = List.of(
            "Choose how to pay",
            "Upload Payment Slip",
            "Your payment is pending",
            "Your payment slip is on hold",
            "Your payment slip was rejected",
            "You took this payment slip back",
            "Your payment is approved",
            "Your payment is posted",
            "Please open your link again",
            "This link has expired",
            "This page is not here",
            "Sign in to approvals",
            "Payment slips",
            "Enter a slip",
            "Portal links",
            "Payment methods",
            "Add a payment method",
            "Audit trail",
            "Open books",
            "Enter an invoice",
            "We can’t show this page right now");

    private static Site site;
    private static Customer open;
    private static Customer paid;
    private static Customer cancelled;
    private static Customer expired;
    private static Customer look;
    private static final Map<String, String> SLIPS = new LinkedHashMap<>();

    private ChromeDriver browser;
    private Axe axe;
    private String expectedLanguage;
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    @BeforeAll
    static void bringAboutEveryState(Site running) {
        site = running;
        HostBooks books = site.books();
        books.opens(Business.named(SUPPLIER, "Bayani Paper & Ink"));
        Specimen overdue = Specimen.of(SUPPLIER, "READ-1", -12);
        open = books.enters(overdue);
        books.enters(Specimen.of(SUPPLIER, "READ-2", 14));
        expired = books.invites(overdue);
        books.expires(expired);
        Specimen settled = Specimen.of(SUPPLIER, "READ-3", 10);
        paid = books.enters(settled);
        books.receives(settled, "10000.00");
        Specimen void_ = Specimen.of(SUPPLIER, "READ-4", 10);
        cancelled = books.enters(void_);
        books.cancels(void_);
        books.opens(Business.named("first-load", "Sampaguita Printing Services"));
        look = books.enters(Specimen.of("first-load", "READ-5", 20));
        proposeAnAccount();
        bringAboutSlips();
    }

    private static void proposeAnAccount() {
        ApprovalScreen admin = new ApprovalScreen(site.base());
        admin.signsIn(Staff.SECOND_ADMIN);
        Page form = admin.open("/approvals/methods/edit?supplier=" + SUPPLIER + "&id=bank");
        admin.presses(form, "Propose", Map.of("accountNumber", "0045 6612 9999"));
    }

    private static void bringAboutSlips() {
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        for (String state : List.of("pending", "held", "rejected", "withdrawn", "posted", "approved")) {
            SLIPS.put(state, open.submits(Map.of("amount", "1.00")));
        }
        staff.holds(staff.opens(SLIPS.get("held")), "At which branch did you pay?");
        staff.rejects(
                staff.opens(SLIPS.get("rejected")), "The attachment can’t be read", "Please send a sharper picture.");
        open.takesBack(open.open("/portal/slips/" + SLIPS.get("withdrawn")));
        staff.approves(staff.opens(SLIPS.get("posted")));
        open.sees(
                "the posting",
                invoice ->
                        open.open("/portal/slips/" + SLIPS.get("posted")).text().contains("Your payment is posted"));
        site.bundles().stop(POSTING); // what is approved now is not posted
        staff.approves(staff.opens(SLIPS.get("approved")));
    }

    @AfterAll
    static void goOnPosting() {
        site.bundles().start(POSTING);
    }

    @ParameterizedTest
    @CsvSource({"en-PH", "fil-PH"})
    void shouldSatisfyAxe_whateverTheState(String language) {
        browser = Chromium.open(1280, 800);
        try {
            axe = new Axe(browser);
            axe.reads(language);
            expectedLanguage = language.split("-", -1)[0];
            walkThePortal();
            walkTheApprovalScreen();
            walkTheSetUp();
            lookWhileTheHostIsAway();
        } finally {
            browser.quit();
        }

        assertThat(violations).isEmpty();
        assertThat(headings).hasSize(70);
        if (language.equals("en-PH")) {
            assertThat(headings.values()).containsAll(HEADINGS);
        }
    }

    private void walkThePortal() {
        look("invoice", open.link().getPath());
        look("payment options", "/portal/pay");
        look("form", "/portal/pay/slip");
        browser.executeScript("document.querySelectorAll('form details').forEach(part => part.open = true)");
        look("form, unfolded");
        browser.executeScript("document.querySelector('form[enctype]').noValidate = true");
        press(By.cssSelector("form[enctype] .btn-wide"));
        look("form with problems");
        SLIPS.forEach((state, code) -> look(state + " slip", "/portal/slips/" + code));
        look("form after a rejection", "/portal/pay/slip?again=" + SLIPS.get("rejected"));
        look("unknown slip", "/portal/slips/PS-0000-00");
        look("no page", "/portal/nowhere");
        look("paid invoice", paid.link().getPath());
        look("payment options of a paid invoice", "/portal/pay");
        look("form of a paid invoice", "/portal/pay/slip");
        look("cancelled invoice", cancelled.link().getPath());
        look("expired link", expired.link().getPath());
        press(By.cssSelector("main form button"));
        look("fresh link asked for");
        look("invoice of a supplier with a colour and a logo", look.link().getPath());
        look("unknown link", "/portal/l/AAAAAAAAAAAAAAAAAAAAAA.AAAA");
        look(
                "invoice with a QR code to pay",
                site.invitations().aRegularCustomer().link().getPath());
        browser.get(site.address("/portal/pay").toString());
        browser.executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
        look("payment options, QR code unfolded");
        browser.manage().deleteAllCookies();
        look("portal without a link", "/portal/invoice");
    }

    private void walkTheApprovalScreen() {
        look("sign-in", "/approvals");
        signIn(Staff.APPROVER, "a-wrong-password");
        look("sign-in refused");
        signIn(Staff.APPROVER, Staff.APPROVER.password());
        look("queue");
        look("queue, filtered", "/approvals?text=READ-1&method=GCASH");
        look("queue, filtered by checks", "/approvals?checks=NONE&assigned=ME");
        browser.executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
        browser.findElement(By.id("filter-name")).sendKeys("Not checked");
        press(By.cssSelector("button[value=save]"));
        look("queue, with a saved filter");
        look("queue, filtered by what can't be read", "/approvals?least=five");
        look("slips on hold", "/approvals?view=on-hold");
        for (String state : List.of("pending", "held", "rejected", "approved", "posted", "withdrawn")) {
            look("review of a slip, " + state, "/approvals/slips/" + SLIPS.get(state));
        }
        look("review of an unknown slip", "/approvals/slips/PS-0000-00");
        look("slip to enter, invoice not found", "/approvals/slips/new?invoiceNumber=NONE-1");
        look("slip to enter", "/approvals/slips/new?invoiceNumber=READ-2");
        press(By.cssSelector("main form .btn"));
        look("slip to enter, with problems");
        look("open work", "/approvals/work");
        look("links, none asked for", "/approvals/links");
        look("links of an unknown invoice", "/approvals/links?invoice=NONE-1");
        look("links", "/approvals/links?invoice=READ-1");
        browser.executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
        look("links, unfolded");
        browser.executeScript("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        press(By.cssSelector("form[action$='/revoke'] button"));
        look("links, no reason given");
    }

    private void walkTheSetUp() {
        look("payment methods, asked for by an approver", "/approvals/methods");
        browser.manage().deleteAllCookies();
        browser.get(site.address("/approvals/supplier").toString());
        signIn(Staff.ADMIN, Staff.ADMIN.password());
        look("which supplier");
        look("which supplier, after a wrong id", "/approvals/supplier?supplier=a+b");
        look("settings of a supplier that a file has set up", "/approvals/supplier?supplier=first-load");
        look("settings of a supplier", "/approvals/supplier?supplier=" + SUPPLIER);
        browser.findElement(By.name("colour")).sendKeys("red");
        browser.findElement(By.name("replyTo")).sendKeys("nobody");
        press(By.cssSelector("main form .btn"));
        look("settings of a supplier, with problems");
        look("payment methods", "/approvals/methods?supplier=" + SUPPLIER);
        look("new payment method", "/approvals/methods/edit?supplier=" + SUPPLIER + "&receivingAccount=1010");
        browser.executeScript("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        press(By.cssSelector("form[action$='/save'] button"));
        look("new payment method with problems");
        look("own sessions", "/approvals/sessions");
        look("sessions of colleagues", "/approvals/sessions/colleagues?supplier=" + SUPPLIER);
        look("audit trail", "/approvals/audit?supplier=" + SUPPLIER);
        press(By.cssSelector("form[action$='/verify'] button"));
        look("audit trail, verified");
        look("audit of a slip", "/approvals/audit/slip?supplier=" + SUPPLIER + "&slip=" + SLIPS.get("posted"));
        look("audit trail, no such row", "/approvals/audit?actor=nobody&supplier=" + SUPPLIER);
        look("no books yet", "/approvals/books?supplier=not-yet");
        look("books", "/approvals/books?supplier=" + SUPPLIER);
        press(By.cssSelector("a[href^='/approvals/books/invoices/show?']"));
        look("invoice in the books");
        look("new invoice", "/approvals/books/invoices?supplier=" + SUPPLIER);
        browser.executeScript("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        press(By.cssSelector("form[action$='/invoices'] button"));
        look("new invoice with problems");
    }

    private void signIn(Staff staff, String password) {
        browser.findElement(By.name("name")).clear();
        browser.findElement(By.name("name")).sendKeys(staff.name());
        browser.findElement(By.name("password")).sendKeys(password);
        press(By.cssSelector("main form button"));
    }

    /** Presses it, and waits for the next page. */
    private void press(By button) {
        WebElement pressed = browser.findElement(button);
        pressed.click();
        new WebDriverWait(browser, PATIENCE)
                .ignoring(WebDriverException.class) // the driver may ask just while the page goes
                .until(ExpectedConditions.stalenessOf(pressed));
    }

    private void lookWhileTheHostIsAway() {
        browser.get(open.link().toString());
        site.bundles().stop(HOST);
        try {
            look("a part is missing", "/portal/invoice");
        } finally {
            site.bundles().start(HOST);
        }
        Awaitility.await("the host is back").until(() -> open.invoice().status() == 200);
    }

    private void look(String state, String path) {
        browser.get(site.address(path).toString());
        look(state);
    }

    private void look(String state) {
        String language = browser.findElement(By.tagName("html")).getAttribute("lang");
        note(state, language.equals(expectedLanguage) ? List.of() : List.of("in " + language));
        headings.put(state, browser.findElement(By.tagName("h1")).getText());
        note(state, axe.everyLook(language.equals("en"))); // no language has colours of its own
    }

    private void note(String look, List<String> found) {
        found.forEach(violation -> violations.add(look + ": " + violation));
    }
}
