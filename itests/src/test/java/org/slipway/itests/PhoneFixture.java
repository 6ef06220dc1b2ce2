// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.slipway.itests.kit.Site;

/** A phone for each test, and what the tests of sending a slip with it do again and again. */
abstract class PhoneFixture {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger REFERENCES = new AtomicInteger(770_000);

    @TempDir
    Path folder;

    Site site;
    ChromeDriver phone;

    @BeforeEach
    final void open(Site site) {
        this.site = site;
        phone = Chromium.open(390, 844);
    }

    @AfterEach
    final void close() {
        phone.quit();
    }

    final URI linkOfACustomer() {
        return site.invitations().aRegularCustomer().link();
    }

    final String givenAFilledForm(String link) {
        String reference = "2026" + REFERENCES.incrementAndGet();
        phone.get(link);
        press("Pay Now");
        press("Upload Payment Slip");
        await(By.name("paymentMethod"));
        new Select(phone.findElement(By.name("paymentMethod"))).selectByIndex(1);
        phone.executeScript(
                "document.querySelector('[name=transactionDate]').value = arguments[0]", Customer.yesterday());
        phone.findElement(By.name("referenceNo")).sendKeys(reference);
        phone.findElement(By.name("amount")).clear();
        phone.findElement(By.name("amount")).sendKeys("1.00");
        return reference;
    }

    final String whenTheSlipIsSent(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        phone.findElement(By.name("attachment")).sendKeys(file.toString());
        return whenTheFormIsSent();
    }

    final String whenTheFormIsSent() {
        press("OK");
        return Customer.slipCode(PageText.await(phone, "Your payment is pending"));
    }

    final void press(String label) {
        await(By.xpath("//*[self::a or self::button][contains(normalize-space(), '" + label + "')]"))
                .click();
    }

    final WebElement await(By what) {
        return new WebDriverWait(phone, PATIENCE).until(ExpectedConditions.elementToBeClickable(what));
    }
}
