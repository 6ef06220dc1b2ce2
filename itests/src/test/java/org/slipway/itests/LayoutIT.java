// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Fit;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** The pages that staff works on all day fit a small desk and a phone: nothing scrolls sideways, no word is broken. */
@ExtendWith({Chromium.class, SiteExtension.class})
class LayoutIT {

    private static final String WORKERS = "org.slipway.work";

    /** Looks like a letter that it is not. */
    private static final String CYRILLIC = "\u0410";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whether all of an element is in sight of a page that nobody has scrolled, and nothing stands over it. */
    private static final String SEEN = """
            const element = document.querySelector(arguments[0]);
            const place = element.getBoundingClientRect();
            const over = document.elementFromPoint(place.x + place.width / 2, place.bottom - 4);
            return scrollY === 0 && place.top > 0 && place.bottom <= innerHeight && element.contains(over);
            """;

    /** Each time another one: what was approved before lowers what is owed. */
    private static int invoices;

    private Site site;
    private ChromeDriver browser;
    private String pending;
    private String approved;

    @BeforeEach
    void bringAboutAQueueAndAReceipt(Site running) {
        site = running;
        site.books().opens(Business.named(Staff.FEW, "Pangkalahatang Kagamitan Corporation"));
        Customer customer = site.books().enters(Specimen.of(Staff.FEW, "FITTING-2026-000" + ++invoices, 20));
        pending = customer.submits(Map.of(
                "amount", "1,234.50",
                "company", "Somebody else",
                "transactionDate", "2026-01-02",
                "referenceNo", "FITTING 2026" + invoices + "1 " + CYRILLIC));
        approved = customer.submits(
                Map.of("amount", "2,345.60", "referenceNo", "FITTING 2026" + invoices + "2"),
                Upload.of("slip.png", "image/png", Pictures.grainy(600, 800))); // looks like no other one
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER_OF_FEW);
        Awaitility.await("its picture")
                .atMost(PATIENCE)
                .until(() -> !staff.slip(pending).document().select("#turn-90").isEmpty());
        staff.presses(staff.slip(pending), "Assign to me", Map.of("do", "take"));
        Page slip = staff.opens(approved);
        site.bundles().stop(WORKERS); // what is approved now is not posted
        assertThat(staff.approves(slip).text()).contains("Approved");
        browser = Chromium.open(1280, 900);
    }

    @AfterEach
    void goOnWorking() {
        browser.quit();
        site.bundles().start(WORKERS);
    }

    @ParameterizedTest
    @CsvSource({"1280, en-PH", "390, fil-PH"})
    void shouldFit_whenThePageIsThatWide(int width, String language) {
        Fit fit = new Fit(browser, width, language);
        signIn();
        List<String> wrong = new ArrayList<>();

        for (String path : List.of(
                "/approvals",
                "/approvals?view=done",
                "/approvals?text=FITTING",
                "/approvals/slips/" + pending,
                "/approvals/slips/" + approved,
                "/approvals/posting?list=all",
                receipt())) {
            browser.get(site.address(path).toString());
            fit.faults().forEach(fault -> wrong.add(path + ": " + fault));
        }

        assertThat(wrong).isEmpty();
        thenAWordTooLongIsSeen(fit);
        if (width == 1280) {
            thenTheFiguresTheWarningsAndTheDecisionAreInSight();
        } else {
            thenTheFirstSlipIsNear();
            thenTheDecisionIsOneStepAway();
            thenATurnedPictureIsSeenFromItsCorner();
        }
    }

    /** Together, below what was decided last, and none over the other; the checks are made again once the file is drawn. */
    private void thenTheFiguresTheWarningsAndTheDecisionAreInSight() {
        Awaitility.await("four warnings of the checks").atMost(PATIENCE).untilAsserted(() -> {
            browser.get(site.address("/approvals/slips/" + pending + "?decided=" + approved)
                    .toString());
            assertThat(browser.findElements(By.cssSelector("[data-level=amber]")))
                    .hasSizeGreaterThanOrEqualTo(4);
        });
        assertThat(browser.findElements(By.name("approvalReason"))).isEmpty();
        for (String selector : List.of(
                "[data-decided]",
                ".compare",
                ".facts",
                "[data-level=amber]",
                ".checks:first-of-type > li:last-child",
                "form[action$='/approve'] button")) {
            assertThat(browser.executeScript(SEEN, selector)).as(selector).isEqualTo(true);
        }
    }

    private void thenTheFirstSlipIsNear() {
        browser.get(site.address("/approvals").toString());
        assertThat(browser.executeScript("return document.querySelector('.table').getBoundingClientRect().y < 440"))
                .isEqualTo(true);
    }

    private void thenTheDecisionIsOneStepAway() {
        browser.get(site.address("/approvals/slips/" + pending).toString());
        browser.findElement(By.className("jump")).click();
        Awaitility.await("the decision in sight")
                .until(() -> (boolean) browser.executeScript("const place = document.getElementById('decision')"
                        + ".getBoundingClientRect(); return place.top >= 0 && place.bottom <= innerHeight"));
    }

    private void thenATurnedPictureIsSeenFromItsCorner() {
        Awaitility.await("a picture").atMost(PATIENCE).until(() -> {
            browser.get(site.address("/approvals/slips/" + pending).toString());
            return !browser.findElements(By.id("turn-90")).isEmpty();
        });
        assertThat(browser.executeScript("const pages = document.querySelector('.viewer-pages');"
                        + "document.getElementById('zoom-original').click(); pages.scrollTo(200, 200);"
                        + "document.getElementById('turn-90').click(); return pages.scrollLeft + pages.scrollTop"))
                .isEqualTo(0L);
    }

    /** What looks for broken words finds one that has no room. */
    private void thenAWordTooLongIsSeen(Fit fit) {
        browser.executeScript("const cell = document.querySelector('td');"
                + "cell.textContent = 'Pangkalahatan'; cell.style.cssText ="
                + "'display: block; width: 3rem; min-width: 0; max-width: 3rem; padding: 0; overflow-wrap: anywhere;"
                + " white-space: normal'");
        assertThat(fit.faults()).contains("broken: Pangkalahatan");
    }

    private String receipt() {
        browser.get(site.address("/approvals/posting?list=all").toString());
        return browser.findElement(By.linkText(approved))
                .getAttribute("href")
                .substring(site.base().toString().length());
    }

    private void signIn() {
        browser.get(site.address("/approvals").toString());
        browser.findElement(By.name("name")).sendKeys(Staff.APPROVER_OF_FEW.name());
        browser.findElement(By.name("password")).sendKeys(Staff.APPROVER_OF_FEW.password());
        browser.findElement(By.cssSelector("main form button")).click();
        Awaitility.await("signed in")
                .until(() -> browser.findElements(By.name("password")).isEmpty());
    }
}
