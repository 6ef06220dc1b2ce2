// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.PageText;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** Finding slips in the queue, taking them along, and working through them by single keys. */
@ExtendWith({Chromium.class, SiteExtension.class})
class QueueIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What pages do later they do sixty times as soon. */
    private static final String HASTE =
            "const later = window.setTimeout; window.setTimeout = (work, wait) => later(work, wait / 60);";

    private static final AtomicInteger ROUNDS = new AtomicInteger();

    /** What the references of a test begin with, and no other's. */
    private final String stem = "99887766" + ROUNDS.incrementAndGet();

    private Site site;
    private ApprovalScreen staff;
    private ChromeDriver browser;
    private String first;
    private String second;

    @BeforeEach
    void submitTwoSlips(Site running) {
        site = running;
        staff = new ApprovalScreen(site.base());
        Customer customer = site.invitations().aRegularCustomer();
        first = customer.submits(Map.of("amount", "1.25", "referenceNo", stem + "31"));
        second = customer.submits(Map.of("amount", "2.25", "referenceNo", stem + "32"));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void shouldFindAndExportAndReject_whenSlipsAreFiltered() {
        staff.signsIn(Staff.APPROVER);

        Page found = staff.open("/approvals?text=" + stem + "32");
        assertThat(found.text()).contains(second).doesNotContain(first);
        assertThat(staff.open("/approvals?text=" + stem + "3").text()).contains(first, second);
        assertThat(staff.open("/approvals?text=" + stem + "3&currency=PHP&most=2")
                        .text())
                .contains(first)
                .doesNotContain(second);
        String file = new String(staff.download("/approvals/export?text=" + stem + "31"), StandardCharsets.UTF_8);
        assertThat(file).contains("\"" + first + "\"", "\"1.25\",\"PHP\"").doesNotContain(second);

        String box = found.document().expectFirst("input[name=slip]").val();
        Page rejected = staff.presses(
                found, "Reject the selected slips", Map.of("slip", box, "reason", "DUPLICATE", "note", ""));
        assertThat(rejected.text()).contains("Rejected: 1", second);
        assertThat(staff.open("/approvals?view=done&text=" + stem + "32").text())
                .contains(second, "Rejected");
    }

    @Test
    void shouldSayWhoseItIsAndWhoLooks_whenTwoWorkOnTheQueue() {
        staff.signsIn(Staff.APPROVER);
        ApprovalScreen colleague = new ApprovalScreen(site.base());
        colleague.signsIn(Staff.ADMIN);
        Page opened = staff.open("/approvals/slips/" + first);
        staff.presses(opened, "Assign to me", Map.of("do", "take"));

        Page seen = colleague.open("/approvals?text=" + stem + "31");
        assertThat(seen.text())
                .contains("Assigned to " + Staff.APPROVER.name(), Staff.APPROVER.name() + " is looking at this now");
        Page mine = staff.open("/approvals?text=" + stem + "3&assigned=ME");
        assertThat(mine.text()).contains(first, "Assigned to you").doesNotContain(second);
        Page saved = staff.presses(mine, "Save", Map.of("do", "save", "name", stem));
        assertThat(saved.document().select("nav a[aria-current=true]").eachText())
                .contains(stem);
    }

    @Test
    void shouldGoThroughTheQueue_whenSingleKeysArePressed() {
        browser = Chromium.open(1280, 900);
        filter();
        press("j");
        assertThat(focused().getText()).isEqualTo(first);
        press("j");
        assertThat(focused().getText()).isEqualTo(second);
        press("x");
        assertThat(browser.findElements(By.cssSelector("input[name=slip]:checked")))
                .hasSize(1);
        press("k");
        press("k");
        assertThat(focused().getText()).isEqualTo(first);
        press(Keys.ENTER);
        PageText.await(browser, "Your decision");

        press("a");
        assertThat(focused().getText()).isEqualTo("Approve");
        press("h");
        assertThat(focused().getAttribute("name")).isEqualTo("question");
        press("jar?");
        assertThat(focused().getAttribute("value")).isEqualTo("jar?");
        assertThat(browser.findElement(By.tagName("dialog")).isDisplayed()).isFalse();
        thenKeysCanBeSwitchedOff();
    }

    @Test
    void shouldWriteIntoTheListWhatAColleagueDecided_whileItIsShown() {
        browser = Chromium.open(1280, 900);
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", HASTE));
        filter();
        choose(first);
        choose(second);

        staff.signsIn(Staff.SECOND_APPROVER);
        staff.rejects(staff.opens(first), "The attachment can’t be read", "Please send a sharper picture.");

        new WebDriverWait(browser, PATIENCE)
                .until(ExpectedConditions.textToBePresentInElement(in(first, "[data-state]"), "Rejected"));
        assertThat(in(first, "[name=slip]").isEnabled()).isFalse();
        assertThat(in(first, "[name=slip]").isSelected()).isFalse();
        assertThat(in(second, "[data-state]").getText()).isEqualTo("Pending");
        assertThat(in(second, "[name=slip]").isSelected()).isTrue();
        assertThat(browser.findElement(By.cssSelector("[data-new] a")).getText())
                .isEqualTo("Slips that have changed: 1. Show the list anew");
    }

    private void choose(String code) {
        in(code, "[name=slip]").click();
    }

    private WebElement in(String code, String selector) {
        return browser.findElement(By.cssSelector("tr[data-shown^='" + code + "'] " + selector));
    }

    private void filter() {
        browser.get(site.address("/approvals").toString());
        browser.findElement(By.name("name")).sendKeys(Staff.APPROVER.name());
        browser.findElement(By.name("password")).sendKeys(Staff.APPROVER.password(), Keys.ENTER);
        PageText.await(browser, "Payment slips");
        press("/");
        press(stem + "3" + Keys.ENTER);
        PageText.await(browser, "Filtered by");
    }

    private void thenKeysCanBeSwitchedOff() {
        browser.findElement(By.cssSelector("[data-keys]")).click();
        assertThat(browser.findElement(By.tagName("dialog")).isDisplayed()).isTrue();
        browser.findElement(By.cssSelector("[data-keys-on]")).click();
        press(Keys.ESCAPE);
        browser.navigate().refresh();
        PageText.await(browser, "Your decision");
        press("?");
        assertThat(browser.findElement(By.tagName("dialog")).isDisplayed()).isFalse();
        press("r");
        assertThat(focused().getTagName()).isEqualTo("body");
    }

    private void press(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private WebElement focused() {
        return browser.switchTo().activeElement();
    }
}
