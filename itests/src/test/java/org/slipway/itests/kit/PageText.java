// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a browser's page says. A page that goes away while it is read, as after each press, is no error: the next one is read. */
public final class PageText {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PageText() {}

    /** All that the page says, once it says that. */
    public static String await(WebDriver browser, String text) {
        AtomicReference<String> last = new AtomicReference<>("nothing");
        return new WebDriverWait(browser, PATIENCE)
                .ignoring(WebDriverException.class)
                .withMessage(() -> "a page that says: " + text + "\nIt says: " + last)
                .until(driver -> {
                    last.set(driver.findElement(By.tagName("body")).getText());
                    return last.get().contains(text) ? last.get() : null;
                });
    }
}
