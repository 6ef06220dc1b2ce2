// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.ConfigurationFile;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.LossyWire;

/** What becomes of a file that is refused: it is sent once, whatever the answer is, and stays chosen. */
@ExtendWith({Chromium.class, SiteExtension.class})
class RefusedUploadIT extends PhoneFixture {

    @Test
    void shouldSayWhatIsWrongAndSendTheFileOnce_whenTheFigureIsRefused() throws IOException {
        URI link = linkOfACustomer();
        Path file = Files.write(folder.resolve("slip.jpg"), Pictures.jpeg());
        try (LossyWire line = new LossyWire(link.getPort())) {
            line.fail(HostFault.ANSWER_LOST, "POST /portal/slips ", 0);
            givenAFilledForm("http://localhost:" + line.port() + link.getRawPath());
            type("amount", "999999999.00");
            phone.findElement(By.name("attachment")).sendKeys(file.toString());

            press("OK");

            await(By.id("errors"));
            assertThat(phone.findElement(By.name("amount")).getDomProperty("value"))
                    .isEqualTo("999999999.00");
            assertThat(line.asked()).as("times that the file was sent").isEqualTo(1);

            assertThat(phone.executeScript("return document.querySelector('[name=attachment]').files[0].name"))
                    .as("the file that stays chosen")
                    .isEqualTo("slip.jpg");
            assertThat(phone.findElement(By.id("attachment-again")).isDisplayed())
                    .isFalse();

            type("amount", "1.00");
            whenTheFormIsSent();

            assertThat(line.asked()).as("times that the file was sent").isEqualTo(2);
        }
    }

    @Test
    void shouldSendTheFileOnce_whenTheFormIsNotOfThisBrowser() throws IOException {
        URI link = linkOfACustomer();
        try (LossyWire line = new LossyWire(link.getPort())) {
            line.fail(HostFault.ANSWER_LOST, "POST /portal/slips ", 0);
            givenAFilledForm("http://localhost:" + line.port() + link.getRawPath());
            phone.executeScript("document.querySelectorAll('form [name=formToken]').forEach("
                    + "token => { token.value = token.value.replace(/^./, '!'); })");

            String said = whenTheFileIsRefused("slip.jpg", Pictures.jpeg());

            assertThat(said).as("the answer").contains("403");
            assertThat(line.asked()).as("times that the file was sent").isEqualTo(1);
        }
    }

    /** As with a page from before the limit was lowered: the script lets the file go, and the answer comes while it is sent. */
    @Test
    void shouldSendTheFileOnce_whenItIsTooLargeForTheSite() throws IOException {
        URI link = linkOfACustomer();
        try (LossyWire line = new LossyWire(link.getPort())) {
            line.fail(HostFault.ANSWER_LOST, "POST /portal/slips ", 0);
            givenAFilledForm("http://localhost:" + line.port() + link.getRawPath());
            phone.executeScript("document.querySelector('[name=attachment]').dataset.uploadMax = 99999999");

            String said = whenTheFileIsRefused("slip.pdf", new byte[40_000_000]);

            assertThat(said).as("the answer").contains("413");
            assertThat(line.asked()).as("times that the file was sent").isEqualTo(1);
        }
    }

    @Test
    void shouldSendTheFileOnce_whenTooManySlipsWait() throws IOException {
        URI link = linkOfACustomer();
        ConfigurationFile limits = ConfigurationFile.of(site, "slipway.submission");
        String before = limits.read();
        try (LossyWire line = new LossyWire(link.getPort())) {
            whenTheLimitIs(limits, 1);
            new Customer(link).submits(Map.of("amount", "1.00"));
            line.fail(HostFault.ANSWER_LOST, "POST /portal/slips ", 0);
            givenAFilledForm("http://localhost:" + line.port() + link.getRawPath());

            String said = whenTheFileIsRefused("slip.jpg", Pictures.jpeg());

            assertThat(said).as("the answer").contains("429");
            assertThat(line.asked()).as("times that the file was sent").isEqualTo(1);
        } finally {
            limits.write(before);
            whenTheFilesAreRead(limits);
            limits.write(before);
        }
    }

    private void whenTheLimitIs(ConfigurationFile limits, int waiting) {
        limits.set("maxWaiting", String.valueOf(waiting));
        whenTheFilesAreRead(limits);
    }

    /** A mistyped key that is told shows that what stands beside it is in force. */
    private void whenTheFilesAreRead(ConfigurationFile file) {
        String mark = "mark" + System.nanoTime();
        file.set(mark, "1");
        Awaitility.await("the file is read")
                .atMost(PATIENCE)
                .until(() -> site.log().contains("nothing is known by the name of [")
                        && site.log().contains(mark));
    }

    /** The statuses of the answers, and what the page says then. */
    private String whenTheFileIsRefused(String name, byte[] bytes) throws IOException {
        phone.executeScript("const open = XMLHttpRequest.prototype.open; window.answers = [];"
                + "XMLHttpRequest.prototype.open = function (...words) {"
                + " this.addEventListener('loadend', () => window.answers.push(this.status));"
                + " return open.apply(this, words); };");
        Path file = Files.write(folder.resolve(name), bytes);
        phone.findElement(By.name("attachment")).sendKeys(file.toString());
        press("OK");
        new WebDriverWait(phone, PATIENCE)
                .until(browser -> Boolean.TRUE.equals(phone.executeScript(
                        "return window.answers.some(status => status >= 400) || window.answers.length === 4")));
        return String.valueOf(phone.executeScript("return window.answers.join(' ')"));
    }

    private void type(String field, String text) {
        phone.findElement(By.name(field)).clear();
        phone.findElement(By.name(field)).sendKeys(text);
    }
}
