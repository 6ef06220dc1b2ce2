// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A way through the pages of a site in one language, in a browser of its own; each state on it is looked at by axe-core. */
public final class AxeWalk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Site site;
    private final String language;
    private final ChromeDriver browser = Chromium.open(1280, 800);
    private final Axe axe = new Axe(browser);
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    /** For readers of that language: {@code en-PH}. */
    public AxeWalk(Site site, String language) {
        this.site = site;
        this.language = language.split("-", -1)[0];
        axe.reads(language);
    }

    /** What walks. */
    public ChromeDriver browser() {
        return browser;
    }

    /** The heading of each state that was looked at. */
    public Map<String, String> headings() {
        return headings;
    }

    /** What is wrong, each with its state. */
    public List<String> violations() {
        return violations;
    }

    /** Goes to an address of the site, and looks at what it shows. */
    public void look(String state, String path) {
        browser.get(site.address(path).toString());
        look(state);
    }

    /** Looks at what is shown. */
    public void look(String state) {
        String shown = browser.findElement(By.tagName("html")).getAttribute("lang");
        note(state, shown.equals(language) ? List.of() : List.of("in " + shown));
        headings.put(state, browser.findElement(By.tagName("h1")).getText());
        note(state, axe.everyLook(shown.equals("en"))); // no language has colours of its own
    }

    private void note(String look, List<String> found) {
        found.forEach(violation -> violations.add(look + ": " + violation));
    }

    /** Fills in the sign-in form that is shown, and sends it. */
    public void signsIn(Staff staff, String password) {
        browser.findElement(By.name("name")).clear();
        browser.findElement(By.name("name")).sendKeys(staff.name());
        browser.findElement(By.name("password")).sendKeys(password);
        press(By.cssSelector("main form button"));
    }

    /** As somebody else than before. */
    public void changesTo(Staff staff) {
        browser.manage().deleteAllCookies();
        browser.get(site.address("/approvals").toString());
        signsIn(staff, staff.password());
    }

    /** Presses it, and waits for the next page. */
    public void press(By button) {
        WebElement pressed = browser.findElement(button);
        pressed.click();
        new WebDriverWait(browser, PATIENCE)
                .ignoring(WebDriverException.class) // the driver may ask just while the page goes
                .until(ExpectedConditions.stalenessOf(pressed));
    }

    /** Opens all that is folded. */
    public void unfold() {
        browser.executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    /** Sends forms as they are, so that the answer says what is wrong. */
    public void sendsAnything() {
        browser.executeScript("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
    }

    @Override
    public void close() {
        browser.quit();
    }
}
