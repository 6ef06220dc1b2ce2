// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.PageText;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** The whole story with a keyboard only, at a desk that shows everything at 200%; the focus is always seen. */
@ExtendWith({Chromium.class, SiteExtension.class})
class KeyboardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 200;

    /** An outline of the focused element itself, or of what stands for it. */
    private static final String FOCUS_SEEN = """
            const seen = element => {
                const style = getComputedStyle(element);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
            };
            const focused = document.activeElement;
            return seen(focused) || (focused.parentElement !== null && seen(focused.parentElement));
            """;

    @TempDir
    private Path folder;

    private Site site;
    private ChromeDriver browser;

    @BeforeEach
    void open(Site running) {
        site = running;
        browser = Chromium.open(640, 450); // what is left of 1280 by 900 when everything is twice as large
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void shouldPayAndApprove_whenThereIsOnlyAKeyboard() throws IOException {
        site.books().opens(Business.named("keys", "Kalesa Parts Trading"));
        Customer customer = site.books().enters(Specimen.of("keys", "KEYS-1", 20));

        browser.get(customer.link().toString());
        thenTheFirstStopSkipsToTheContent();
        pressesEnterOn("Pay Now");
        pressesEnterOn("Upload Payment Slip");
        fillsIn();
        pressesEnterOn("OK");
        String code = Customer.slipCode(PageText.await(browser, "Your payment is pending"));

        browser.get(site.address("/approvals").toString());
        tabsTo("name", Staff.APPROVER.name());
        tabsTo("password", Staff.APPROVER.password());
        pressesEnterOn("Sign in");
        pressesEnterOn(code);
        thenTheSlipIsChecked();
        if (!browser.findElements(By.name("approvalReason")).isEmpty()) {
            tabsTo("approvalReason", "Seen in the account");
        }
        pressesEnterOn("Approve");
        PageText.await(browser, "Approved");

        customer.sees("the payment", invoice -> Customer.outstanding(invoice).equals("₱9,000.00"));
    }

    @Test
    void shouldHoldAndApprove_whenTheStaffScreenIsUsedByKeysAlone() {
        site.books().opens(Business.named("keyed", "Kidlat Office Supply"));
        Customer customer = site.books().enters(Specimen.of("keyed", "KEYED-1", 20));
        String first = customer.submits(Map.of("amount", "1,000.00", "referenceNo", "KEYED 10001"));
        String second = customer.submits(Map.of("amount", "2,000.00", "referenceNo", "KEYED 10002"));
        browser.get(site.address("/approvals").toString());
        tabsTo("name", Staff.APPROVER.name());
        tabsTo("password", Staff.APPROVER.password());
        pressesEnterOn("Sign in");

        findsTheSlipsOf("KEYED-1");
        types("j");
        thenTheFocusIsOn(first);
        types("j");
        thenTheFocusIsOn(second);
        types("k");
        thenTheFocusIsOn(first);
        types("?");
        WebElement help = browser.findElement(By.tagName("dialog"));
        assertThat(help.isDisplayed()).isTrue();
        types(Keys.ESCAPE);
        assertThat(help.isDisplayed()).isFalse();

        opens(first);
        types("h");
        types("Which account?");
        types(Keys.TAB);
        leavesBy(Keys.ENTER);
        browser.get(site.address("/approvals?view=on-hold&text=KEYED-1").toString());
        assertThat(browser.findElement(By.tagName("main")).getText())
                .contains(first)
                .doesNotContain(second);

        browser.get(site.address("/approvals").toString());
        findsTheSlipsOf("KEYED-1");
        types("j");
        opens(second);
        if (!browser.findElements(By.name("approvalReason")).isEmpty()) {
            tabsTo("approvalReason", "Seen in the account");
            types(Keys.TAB);
        } else {
            types("a");
        }
        thenTheFocusIsOn("Approve");
        leavesBy(Keys.ENTER);
        customer.sees("the payment", invoice -> Customer.outstanding(invoice).equals("₱8,000.00"));

        browser.get(site.address("/approvals/slips/" + second).toString());
        pressesEnterOn("Queue");
        PageText.await(browser, "Enter a slip");
    }

    @Test
    void shouldRejectAndApproveToTheEnd_whenSingleKeysLeadThere() {
        site.books().opens(Business.named("decided", "Bulawan Hardware"));
        Customer customer = site.books().enters(Specimen.of("decided", "DECIDED-1", 20));
        String first = customer.submits(Map.of("amount", "1,000.00", "referenceNo", "DECIDED 10001"));
        String second = customer.submits(Map.of("amount", "2,000.00", "referenceNo", "DECIDED 10002"));
        browser.get(site.address("/approvals").toString());
        tabsTo("name", Staff.APPROVER.name());
        tabsTo("password", Staff.APPROVER.password());
        pressesEnterOn("Sign in");

        findsTheSlipsOf("DECIDED-1");
        types("j");
        opens(first);
        types("r");
        assertThat(browser.switchTo().activeElement().getAttribute("name")).isEqualTo("reason");
        types("O"); // Other: see the note
        types(Keys.TAB);
        types("Sent twice: see the first one.");
        types(Keys.TAB);
        thenTheFocusIsOn("Reject");
        leavesBy(Keys.ENTER);
        PageText.await(browser, first + ": Rejected");
        assertThat(customer.open("/portal/slips/" + first).text())
                .contains("Your payment slip was rejected", "Sent twice: see the first one.");

        browser.get(site.address("/approvals").toString());
        findsTheSlipsOf("DECIDED-1");
        types("j");
        opens(second);
        types("a");
        thenTheFocusIsOn("Approve");
        givesTheReasonBefore("Approve");
        leavesBy(Keys.ENTER);
        PageText.await(browser, second + ": Approved");
        customer.sees("the payment", invoice -> Customer.outstanding(invoice).equals("₱8,000.00"));
    }

    /** Where one is asked for, the field stands before the button. */
    private void givesTheReasonBefore(String button) {
        if (!browser.findElements(By.name("approvalReason")).isEmpty()) {
            types(Keys.chord(Keys.SHIFT, Keys.TAB));
            assertThat(browser.switchTo().activeElement().getAttribute("name")).isEqualTo("approvalReason");
            types("Seen in the account");
            types(Keys.TAB);
            thenTheFocusIsOn(button);
        }
    }

    private void findsTheSlipsOf(String invoice) {
        types("/");
        types(invoice);
        leavesBy(Keys.ENTER);
        PageText.await(browser, "Filtered by");
    }

    /** The slip that is focused, by Enter; what is found out about its file is waited for. */
    private void opens(String code) {
        thenTheFocusIsOn(code);
        leavesBy(Keys.ENTER);
        PageText.await(browser, "Your decision");
        thenTheSlipIsChecked();
    }

    private void types(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private void leavesBy(Keys key) {
        WebElement page = browser.findElement(By.tagName("html"));
        types(key);
        new WebDriverWait(browser, PATIENCE)
                .ignoring(WebDriverException.class) // the driver may ask just while the page goes
                .until(ExpectedConditions.stalenessOf(page));
    }

    private void thenTheFocusIsOn(String label) {
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo(label);
    }

    /** Including the round that follows the picture. */
    private void thenTheSlipIsChecked() {
        new WebDriverWait(browser, PATIENCE).until(driver -> {
            driver.navigate().refresh();
            return !driver.findElements(By.cssSelector("figure img")).isEmpty()
                    && !driver.findElements(By.cssSelector("[data-check]")).isEmpty();
        });
    }

    private void thenTheFirstStopSkipsToTheContent() {
        WebElement first = tab();
        assertThat(first.getAttribute("href")).endsWith("#main");
        assertThat(first.isDisplayed()).isTrue();
    }

    private void fillsIn() throws IOException {
        String[] date = Customer.yesterday().split("-", -1);
        tabsTo("transactionDate", date[1] + date[2] + date[0]);
        tabsTo("paymentMethod", "B");
        tabsTo("referenceNo", "20261123888");
        tabsTo("amount", Keys.chord(Keys.CONTROL, "a") + "1,000.00");
        Path slip = Files.write(folder.resolve("slip.jpg"), Pictures.jpeg());
        tabsTo("attachment", slip.toString());
    }

    /** Goes on with the Tab key to the field of that name, and types. */
    private void tabsTo(String field, String text) {
        for (int stop = 0; stop < MANY; stop++) {
            WebElement focused = tab();
            if (field.equals(focused.getAttribute("name"))) {
                focused.sendKeys(text);
                return;
            }
        }
        throw new AssertionError("no way to " + field + " by the Tab key");
    }

    /** Goes on with the Tab key to what reads so, and presses Enter. */
    private void pressesEnterOn(String label) {
        for (int stop = 0; stop < MANY; stop++) {
            WebElement focused = tab();
            if (focused.getText().contains(label)) {
                focused.sendKeys(Keys.ENTER);
                new WebDriverWait(browser, PATIENCE)
                        .ignoring(WebDriverException.class) // the driver may ask just while the page goes
                        .until(ExpectedConditions.stalenessOf(focused));
                return;
            }
        }
        throw new AssertionError("no way to '" + label + "' by the Tab key");
    }

    private WebElement tab() {
        new Actions(browser).sendKeys(Keys.TAB).perform();
        WebElement focused = browser.switchTo().activeElement();
        if (!focused.getTagName().equals("body")) {
            assertThat(browser.executeScript(FOCUS_SEEN))
                    .as("the focus is seen on " + focused.getTagName() + " " + focused.getText())
                    .isEqualTo(true);
        }
        return focused;
    }
}
