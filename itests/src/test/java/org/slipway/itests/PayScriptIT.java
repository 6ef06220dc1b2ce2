// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;

/** What the script of the form adds: amounts to choose from, the oldest invoice first, what is left, numbers to copy. */
@ExtendWith({Chromium.class, SiteExtension.class})
class PayScriptIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ChromeDriver phone;

    @BeforeEach
    void openTheForm(Site site) {
        site.books().opens(Business.named("script", "Sampaguita Clinic Supplies"));
        site.books().enters(Specimen.of("script", "SC-1", 5));
        Customer customer = site.books().enters(Specimen.of("script", "SC-2", 20));
        phone = Chromium.open(390, 844);
        phone.get(customer.link().toString());
        phone.get(site.address("/portal/pay/slip").toString());
    }

    @AfterEach
    void close() {
        phone.quit();
    }

    @Test
    void shouldFillInTheAmount_whenOneIsChosen() {
        assertThat(presets())
                .containsExactly("What is due: ₱10,000.00", "All open invoices: ₱20,000.00", "Other amount");

        press("Other amount");
        assertThat(typed("amount")).isEmpty();

        press("What is due: ₱10,000.00");
        assertThat(typed("amount")).isEqualTo("10,000.00");
        assertThat(isOpen("[data-short]")).as("nothing is short").isFalse();
    }

    @Test
    void shouldSpreadTheAmountOldestFirst_whenAllIsToBePaid() {
        press("All open invoices: ₱20,000.00");
        assertThat(List.of(typed("amount"), typed("allocation.SC-1"), typed("allocation.SC-2")))
                .containsExactly("20,000.00", "10,000.00", "10,000.00");

        type("amount", "12,500.50");
        press("Fill in, oldest first");
        assertThat(List.of(typed("allocation.SC-1"), typed("allocation.SC-2")))
                .containsExactly("10,000.00", "2,500.50");
        assertThat(rest()).isEqualTo("0.00");
    }

    @Test
    void shouldTellWhatIsLeft_whileRowsAreTyped() {
        press("All open invoices: ₱20,000.00");

        type("allocation.SC-2", "4,000.25");
        assertThat(rest()).isEqualTo("5,999.75");

        type("allocation.SC-2", "11,000.00");
        assertThat(rest()).isEqualTo("−1,000.00");
    }

    @Test
    void shouldAskForTheReason_whenLessIsTypedThanIsDue() {
        assertThat(isOpen("[data-short]")).isFalse();

        type("amount", "20 thousand");
        Awaitility.await("what is no amount").during(Duration.ofMillis(1_500)).until(() -> !isOpen("[data-short]"));

        type("amount", "PHP 9,999.99");

        Awaitility.await("the reason").until(() -> isOpen("[data-short]"));
        assertThat(phone.findElement(By.id("shortReason")).isDisplayed()).isTrue();
        assertThat(phone.findElement(By.id("note")).isDisplayed()).isTrue();
    }

    @Test
    void shouldSayThatItIsCopied_whenANumberIsCopied() {
        WebElement copy = phone.findElement(By.cssSelector("[data-copy='004566128890']"));
        assertThat(copy.isDisplayed()).isTrue();

        phone.executeScript("arguments[0].scrollIntoView({block: 'center'})", copy);
        copy.click();

        Awaitility.await("a word that it is copied")
                .atMost(PATIENCE)
                .until(() -> copy.getText().equals(copy.getDomAttribute("data-copied")));
    }

    @Test
    void shouldSayNoMoreWhatWasWrong_whenTheFieldIsChanged() {
        press("OK");
        Awaitility.await("the answer")
                .atMost(PATIENCE)
                .until(() -> !phone.findElements(By.id("referenceNo-error")).isEmpty());
        int wrong = phone.findElements(By.cssSelector("#errors li")).size();

        type("referenceNo", "SC 20001");

        assertThat(phone.findElements(By.id("referenceNo-error"))).isEmpty();
        assertThat(phone.findElement(By.id("referenceNo")).getDomAttribute("aria-invalid"))
                .isNull();
        assertThat(phone.findElements(By.cssSelector("#errors li"))).hasSize(wrong - 1);
        assertThat(phone.findElement(By.id("attachment")).getDomAttribute("aria-invalid"))
                .as("what is still wrong stays")
                .isEqualTo("true");
    }

    private List<String> presets() {
        return phone.findElements(By.cssSelector("[data-amount]")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private void press(String label) {
        WebElement button = phone.findElements(By.tagName("button")).stream()
                .filter(found -> found.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
        phone.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    private void type(String field, String text) {
        WebElement input = phone.findElement(By.name(field));
        phone.executeScript("arguments[0].scrollIntoView({block: 'center'})", input);
        input.clear();
        input.sendKeys(text);
    }

    private String typed(String field) {
        return phone.findElement(By.name(field)).getDomProperty("value");
    }

    private boolean isOpen(String details) {
        return phone.findElement(By.cssSelector(details)).getDomAttribute("open") != null;
    }

    private String rest() {
        return phone.findElement(By.cssSelector("[data-rest]")).getText();
    }
}
