// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.AxeWalk;
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

    private AxeWalk walk;

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
        admin.presses(form, "Save changes", Map.of("accountNumber", "0045 6612 9999"));
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
        try (AxeWalk through = new AxeWalk(site, language)) {
            walk = through;
            walkThePortal();
            walkTheApprovalScreen();
            walkTheSetUp();
            lookWhileTheHostIsAway();
        }

        assertThat(walk.violations()).isEmpty();
        assertThat(walk.headings()).hasSize(70);
        if (language.equals("en-PH")) {
            assertThat(walk.headings().values()).containsAll(HEADINGS);
        }
    }

    private void walkThePortal() {
        walk.look("invoice", open.link().getPath());
        walk.look("payment options", "/portal/pay");
        walk.look("form", "/portal/pay/slip");
        walk.unfold();
        walk.look("form, unfolded");
        walk.sendsAnything();
        walk.press(By.cssSelector("form[enctype] .btn-wide"));
        walk.look("form with problems");
        SLIPS.forEach((state, code) -> walk.look(state + " slip", "/portal/slips/" + code));
        walk.look("form after a rejection", "/portal/pay/slip?again=" + SLIPS.get("rejected"));
        walk.look("unknown slip", "/portal/slips/PS-0000-00");
        walk.look("no page", "/portal/nowhere");
        walk.look("paid invoice", paid.link().getPath());
        walk.look("payment options of a paid invoice", "/portal/pay");
        walk.look("form of a paid invoice", "/portal/pay/slip");
        walk.look("cancelled invoice", cancelled.link().getPath());
        walk.look("expired link", expired.link().getPath());
        walk.press(By.cssSelector("main form button"));
        walk.look("fresh link asked for");
        walk.look("invoice of a supplier with a colour and a logo", look.link().getPath());
        walk.look("unknown link", "/portal/l/AAAAAAAAAAAAAAAAAAAAAA.AAAA");
        walk.look(
                "invoice with a QR code to pay",
                site.invitations().aRegularCustomer().link().getPath());
        walk.browser().get(site.address("/portal/pay").toString());
        walk.unfold();
        walk.look("payment options, QR code unfolded");
        walk.browser().manage().deleteAllCookies();
        walk.look("portal without a link", "/portal/invoice");
    }

    private void walkTheApprovalScreen() {
        walk.look("sign-in", "/approvals");
        walk.signsIn(Staff.APPROVER, "a-wrong-password");
        walk.look("sign-in refused");
        walk.signsIn(Staff.APPROVER, Staff.APPROVER.password());
        walk.look("queue");
        walk.look("queue, filtered", "/approvals?text=READ-1&method=GCASH");
        walk.look("queue, filtered by checks", "/approvals?checks=NONE&assigned=ME");
        walk.unfold();
        walk.browser().findElement(By.id("filter-name")).sendKeys("Not checked");
        walk.press(By.cssSelector("button[value=save]"));
        walk.look("queue, with a saved filter");
        walk.look("queue, filtered by what can't be read", "/approvals?least=five");
        walk.look("slips on hold", "/approvals?view=on-hold");
        for (String state : List.of("pending", "held", "rejected", "approved", "posted", "withdrawn")) {
            walk.look("review of a slip, " + state, "/approvals/slips/" + SLIPS.get(state));
        }
        walk.look("review of an unknown slip", "/approvals/slips/PS-0000-00");
        walk.look("slip to enter, invoice not found", "/approvals/slips/new?invoiceNumber=NONE-1");
        walk.look("slip to enter", "/approvals/slips/new?invoiceNumber=READ-2");
        walk.press(By.cssSelector("main form .btn"));
        walk.look("slip to enter, with problems");
        walk.look("open work", "/approvals/work");
        walk.look("links, none asked for", "/approvals/links");
        walk.look("links of an unknown invoice", "/approvals/links?invoice=NONE-1");
        walk.look("links", "/approvals/links?invoice=READ-1");
        walk.unfold();
        walk.look("links, unfolded");
        walk.sendsAnything();
        walk.press(By.cssSelector("form[action$='/revoke'] button"));
        walk.look("links, no reason given");
    }

    private void walkTheSetUp() {
        walk.look("payment methods, asked for by an approver", "/approvals/methods");
        walk.changesTo(Staff.ADMIN);
        walk.look("which supplier", "/approvals/supplier");
        walk.look("which supplier, after a wrong id", "/approvals/supplier?supplier=a+b");
        walk.look("settings of a supplier that a file has set up", "/approvals/supplier?supplier=first-load");
        walk.look("settings of a supplier", "/approvals/supplier?supplier=" + SUPPLIER);
        walk.browser().findElement(By.name("colour")).sendKeys("red");
        walk.browser().findElement(By.name("replyTo")).sendKeys("nobody");
        walk.press(By.cssSelector("main form .btn"));
        walk.look("settings of a supplier, with problems");
        walk.look("payment methods", "/approvals/methods?supplier=" + SUPPLIER);
        walk.look("new payment method", "/approvals/methods/edit?supplier=" + SUPPLIER + "&receivingAccount=1010");
        walk.sendsAnything();
        walk.press(By.cssSelector("form[action$='/save'] button"));
        walk.look("new payment method with problems");
        walk.look("own sessions", "/approvals/sessions");
        walk.look("sessions of colleagues", "/approvals/sessions/colleagues?supplier=" + SUPPLIER);
        walk.look("audit trail", "/approvals/audit?supplier=" + SUPPLIER);
        walk.press(By.cssSelector("form[action$='/verify'] button"));
        walk.look("audit trail, verified");
        walk.look("audit of a slip", "/approvals/audit/slip?supplier=" + SUPPLIER + "&slip=" + SLIPS.get("posted"));
        walk.look("audit trail, no such row", "/approvals/audit?actor=nobody&supplier=" + SUPPLIER);
        walk.look("no books yet", "/approvals/books?supplier=not-yet");
        walk.look("books", "/approvals/books?supplier=" + SUPPLIER);
        walk.press(By.cssSelector("a[href^='/approvals/books/invoices/show?']"));
        walk.look("invoice in the books");
        walk.look("new invoice", "/approvals/books/invoices?supplier=" + SUPPLIER);
        walk.sendsAnything();
        walk.press(By.cssSelector("form[action$='/invoices'] button"));
        walk.look("new invoice with problems");
    }

    private void lookWhileTheHostIsAway() {
        walk.browser().get(open.link().toString());
        site.bundles().stop(HOST);
        try {
            walk.look("a part is missing", "/portal/invoice");
        } finally {
            site.bundles().start(HOST);
        }
        Awaitility.await("the host is back").until(() -> open.invoice().status() == 200);
    }
}
