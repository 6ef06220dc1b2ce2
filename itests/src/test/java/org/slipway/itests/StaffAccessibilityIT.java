// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.AxeWalk;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.ConfigurationFile;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** The pages on which a second person comes in, a decision can be taken back, books are mended and receipts are in doubt, by axe-core. */
@ExtendWith({Chromium.class, SiteExtension.class})
class StaffAccessibilityIT {

    private static final String DECISIONS = "slipway.decisions";
    private static final String SUPPLIER = "two-people";
    private static final String OF_SUPPLIER = "?supplier=" + SUPPLIER;
    private static final String COMPARISON = "/approvals/posting/comparison" + OF_SUPPLIER;
    private static final String WORKERS = "org.slipway.work";

    private static Site site;
    private static String firstApproved;
    private static String waiting;
    private static String receipt;

    /** To be decided on the walk. */
    private static final Deque<String> PENDING = new ArrayDeque<>();

    @TempDir
    private Path folder;

    private AxeWalk walk;

    @BeforeAll
    static void bringAboutEveryState(Site running) {
        site = running;
        site.books().opens(Business.named(SUPPLIER, "Dalawang Tao Trading"));
        Customer customer = site.books().enters(Specimen.of(SUPPLIER, "TWO-1", 20));
        ApprovalScreen admin = signedIn(Staff.ADMIN);
        admin.presses(
                admin.open("/approvals/supplier" + OF_SUPPLIER), "Save", Map.of("secondApproval", "PHP 1,000.00"));
        Page form = admin.open("/approvals/methods/edit" + OF_SUPPLIER + "&id=bank");
        admin.presses(form, "Save changes", Map.of("accountNumber", "0045 6612 7777"));
        admin.presses(admin.open(COMPARISON), "Compare now", Map.of("days", "7"));
        Awaitility.await("the comparison")
                .until(() -> admin.open(COMPARISON).text().contains("Compared last"));

        firstApproved = customer.submits(Map.of("amount", "2,000.00", "referenceNo", "TWO 20001"));
        for (int slip = 0; slip < 6; slip++) {
            PENDING.add(customer.submits(Map.of("amount", "1." + slip + "0", "referenceNo", "TWO 3000" + slip)));
        }
        waiting = PENDING.removeFirst();
        receipt = PENDING.removeFirst();
        ApprovalScreen approver = signedIn(Staff.APPROVER);
        Page slip = approver.opens(firstApproved);
        approver.presses(slip, "First approval", Map.of("approvalReason", "Seen in the account"));
        PENDING.forEach(approver::slip);
        approver.slip(waiting);
        Page unposted = approver.opens(receipt);
        site.bundles().stop(WORKERS); // what is approved now is not posted
        approver.approves(unposted);
        ConfigurationFile.of(site, DECISIONS).set("undoSeconds", "8"); // in force long before somebody decides
    }

    private static ApprovalScreen signedIn(Staff staff) {
        ApprovalScreen screen = new ApprovalScreen(site.base());
        screen.signsIn(staff);
        return screen;
    }

    @AfterAll
    static void goOnWorking() {
        ConfigurationFile.of(site, DECISIONS).set("undoSeconds", "0");
        site.bundles().start(WORKERS);
    }

    @ParameterizedTest
    @CsvSource({"en-PH", "fil-PH"})
    void shouldSatisfyAxe_whenASecondPersonComesIn(String language) throws IOException {
        try (AxeWalk through = new AxeWalk(site, language)) {
            walk = through;
            walk.changesTo(Staff.SECOND_ADMIN);
            confirm();
            mendTheBooks();
            walk.look("slips and ledger compared", COMPARISON);
            walk.changesTo(Staff.SECOND_APPROVER);
            walk.look("second approval", "/approvals/slips/" + firstApproved);
            seesWhoWasFirst();
            lookAtTheReceipt();
            decide();
        }

        assertThat(walk.violations()).isEmpty();
        assertThat(walk.headings()).hasSize(15);
    }

    private void confirm() {
        walk.look("proposed account that waits for its confirmation", "/approvals/methods" + OF_SUPPLIER);
        assertThat(walk.browser().findElements(By.cssSelector("form[action$='/confirm']")))
                .hasSize(1);
    }

    private void mendTheBooks() throws IOException {
        walk.look("customer to correct", "/approvals/books/correct" + OF_SUPPLIER + "&customer=" + customerId());
        walk.look("invoice to cancel", "/approvals/books/cancel" + OF_SUPPLIER + "&number=TWO-1");
        walk.sendsAnything();
        walk.press(By.cssSelector("form[action$='/cancel'] button"));
        walk.look("invoice to cancel, no reason given");
        checksAnInvoice();
        walk.look("invoice before it is entered");
        chooses("number,customer,due\nTWO-9,,never\n");
        walk.look("import with problems");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        chooses(String.join(
                "\n",
                "number,customer,customerName,customerEmail,issued,due,description,quantity,unitPrice,taxPercent",
                "TWO-8,C-8,Eight Trading,eight@itests.example," + today.minusDays(9) + "," + today.plusDays(9)
                        + ",Rope,2,250.00,12"));
        walk.look("import before it is entered");
        assertThat(walk.browser().findElement(By.id("found")).isDisplayed()).isTrue();
    }

    private void checksAnInvoice() {
        walk.browser()
                .get(site.address("/approvals/books/invoices" + OF_SUPPLIER).toString());
        Map<String, String> typed = Map.of(
                "number",
                "TWO-7",
                "customer",
                customerId(),
                "issued",
                "2026-03-01",
                "due",
                "2026-03-31",
                "description-1",
                "Rope",
                "quantity-1",
                "2",
                "unitPrice-1",
                "250.00");
        typed.forEach((id, text) ->
                walk.browser().executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, text));
        walk.press(By.cssSelector("form[action$='/invoices'] button"));
        assertThat(walk.browser().findElements(By.name("enter"))).hasSize(1);
    }

    private void chooses(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("invoices.csv"), csv);
        walk.browser().get(site.address("/approvals/books/import" + OF_SUPPLIER).toString());
        walk.browser().findElement(By.id("file")).sendKeys(file.toString());
        walk.press(By.cssSelector("form[enctype] button"));
    }

    private static String customerId() {
        Page books = signedIn(Staff.ADMIN).open("/approvals/books" + OF_SUPPLIER);
        String address = books.document()
                .select("a[href^=/approvals/books/correct]")
                .first()
                .attr("href");
        return address.substring(address.indexOf("&customer=") + "&customer=".length());
    }

    private void seesWhoWasFirst() {
        assertThat(walk.browser()
                        .findElements(By.cssSelector("form[action$='/approve'] button"))
                        .get(0)
                        .isDisplayed())
                .isTrue();
        assertThat(walk.browser().findElement(By.tagName("main")).getText()).contains(Staff.APPROVER.name());
    }

    private void lookAtTheReceipt() {
        walk.look("receipts that wait", "/approvals/posting?list=all");
        walk.press(By.linkText(receipt));
        walk.look("receipt on its way");
        walk.sendsAnything();
        walk.press(By.cssSelector("button[formaction$='/post']"));
        walk.look("receipt on its way, no reason given");
    }

    private void decide() {
        String approved = PENDING.removeFirst();
        walk.browser().get(site.address("/approvals/slips/" + approved).toString());
        for (var reason : walk.browser().findElements(By.name("approvalReason"))) {
            reason.sendKeys("Seen in the account");
        }
        walk.press(By.cssSelector("form[action$='/approve'] button"));
        thenItCanBeTakenBack(approved);
        walk.look("after an approval, with undo");
        String rejected = PENDING.removeFirst();
        walk.browser().get(site.address("/approvals/slips/" + rejected).toString());
        walk.unfold();
        new Select(walk.browser().findElement(By.name("reason"))).selectByValue("DUPLICATE");
        walk.browser().findElement(By.name("note")).sendKeys("Twice");
        walk.press(By.cssSelector("form[action$='/reject'] button"));
        thenItCanBeTakenBack(rejected);
        walk.look("after a rejection, with undo");
        walk.look("slips, one of them waiting", "/approvals?text=" + waiting);
    }

    private void thenItCanBeTakenBack(String slip) {
        assertThat(walk.browser().findElement(By.cssSelector("[data-decided]")).getAttribute("data-decided"))
                .isEqualTo(slip);
        assertThat(walk.browser().findElements(By.cssSelector("form.undo button")))
                .hasSize(1);
    }
}
