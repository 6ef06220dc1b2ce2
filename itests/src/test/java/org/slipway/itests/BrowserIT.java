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
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.PageText;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** The story in a real browser: the customer's on a phone, the staff's on a desk. */
@ExtendWith({Chromium.class, SiteExtension.class})
class BrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The value of a fact that begins so, and where a text in it begins on the screen. */
    private static final String PLACES = """
            const fact = text => [...document.querySelectorAll('.facts dd')].find(dd => dd.textContent.trim().startsWith(text));
            const left = (element, text) => {
              const words = [...element.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.includes(text));
              const range = document.createRange();
              range.setStart(words, words.data.indexOf(text));
              range.setEnd(words, words.data.indexOf(text) + 1);
              return range.getBoundingClientRect().left;
            };
            """;

    @TempDir
    private Path folder;

    private Site site;
    private ChromeDriver phone;
    private ChromeDriver desk;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        phone = Chromium.open(390, 844);
        desk = Chromium.open(1280, 900);
    }

    @AfterEach
    void close() {
        phone.quit();
        desk.quit();
    }

    @Test
    void shouldPostThePayment_whenPeopleUseARealBrowser() throws IOException {
        Customer customer = site.invitations().aRegularCustomer();

        String code = whenTheCustomerSubmitsASlipOnAPhone(customer);
        whenStaffApprovesAtTheDesk(code);

        thenThePhoneShowsThePosting();
    }

    /** Its letters run as its own language does, and nothing stands higher than a line. */
    @Test
    void shouldKeepToItsPlace_whenACustomerWritesStrangely() {
        Customer customer = new Customer(site.invitations().aRegularCustomer().link());
        String code = customer.submits(Map.of(
                "amount",
                "1.00",
                "referenceNo",
                "\u05d0\u05d1\u05d2 ABC",
                "company",
                "Narra e" + "\u0301".repeat(180)));

        phone.get(customer.link().toString());
        phone.get(site.address("/portal/slips/" + code).toString());

        assertThat(phone.executeScript(PLACES + "const own = fact('\u05d0\u05d1\u05d2 ABC');"
                        + "return left(own, 'ABC') < left(own, '\u05d0');"))
                .as("what follows Hebrew stands to the left of it")
                .isEqualTo(true);
        assertThat(phone.executeScript(PLACES + "const own = fact('Narra e');"
                        + "return own.getBoundingClientRect().height <= 2 * parseFloat(getComputedStyle(own).lineHeight)"
                        + " && getComputedStyle(own).overflowY === 'clip' && own.textContent.length <= 12;"))
                .as("marks that were piled up stay within their line")
                .isEqualTo(true);
    }

    private String whenTheCustomerSubmitsASlipOnAPhone(Customer customer) throws IOException {
        phone.get(customer.link().toString());
        PageText.await(phone, "Outstanding balance");
        thenNothingIsWiderThanThePhone();
        press(phone, "Pay Now");
        press(phone, "Upload Payment Slip");
        new Select(phone.findElement(By.name("paymentMethod"))).selectByIndex(1);
        phone.executeScript(
                "document.querySelector('[name=transactionDate]').value = arguments[0]", Customer.yesterday());
        type("referenceNo", "20261123777");
        type("amount", "1.00");
        Path slip = Files.write(folder.resolve("slip.jpg"), Pictures.jpeg());
        phone.findElement(By.name("attachment")).sendKeys(slip.toString());
        thenNothingIsWiderThanThePhone();
        press(phone, "OK");
        return Customer.slipCode(PageText.await(phone, "Your payment is pending"));
    }

    private void whenStaffApprovesAtTheDesk(String code) {
        desk.get(site.address("/approvals").toString());
        desk.findElement(By.name("name")).sendKeys(Staff.APPROVER.name());
        desk.findElement(By.name("password")).sendKeys(Staff.APPROVER.password());
        press(desk, "Sign in");
        press(desk, code);
        WebElement picture = new WebDriverWait(desk, PATIENCE).until(driver -> {
            driver.navigate().refresh();
            // what the checks find later than the page was shown is a reason to look again
            return driver.findElements(By.cssSelector("[data-check]")).isEmpty()
                    ? null
                    : driver.findElements(By.cssSelector("figure img")).stream()
                            .findFirst()
                            .orElse(null);
        });
        assertThat(desk.executeScript("return arguments[0].complete && arguments[0].naturalWidth > 0", picture))
                .as("the picture of the slip is shown beside its figures")
                .isEqualTo(true);
        desk.findElements(By.name("approvalReason")).forEach(reason -> reason.sendKeys("Seen in the account"));
        press(desk, "Approve");
        PageText.await(desk, code + ": Approved");
    }

    private void thenThePhoneShowsThePosting() {
        new WebDriverWait(phone, PATIENCE).until(driver -> {
            driver.navigate().refresh();
            return driver.findElement(By.tagName("body")).getText().contains("Your payment is posted");
        });
    }

    private void thenNothingIsWiderThanThePhone() {
        assertThat(phone.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scrolling")
                .isEqualTo(true);
    }

    private void type(String field, String text) {
        WebElement input = phone.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    private static void press(ChromeDriver driver, String label) {
        By pressable = By.xpath(
                "//*[self::a or self::button][normalize-space()='" + label + "' or contains(., '" + label + "')]");
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.elementToBeClickable(pressable))
                .click();
    }
}
