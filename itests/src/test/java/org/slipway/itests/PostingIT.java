// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Axe;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** A receipt that is not posted by itself, and both ledgers compared. */
@ExtendWith(SiteExtension.class)
class PostingIT {

    private static final String SUPPLIER = "posted-by-hand";
    private static final String WORKERS = "org.slipway.work";

    @Test
    void shouldGiveTheSlipBackAndCompare_whenNobodyPostsItsReceipt(Site site) {
        // given
        site.books().opens(Business.named(SUPPLIER, "By Hand Trading"));
        Customer customer = site.books().enters(Specimen.of(SUPPLIER, "BH-1", 10));
        String slip = customer.submits(Map.of("amount", "1.00"));
        ApprovalScreen approver = new ApprovalScreen(site.base());
        approver.signsIn(Staff.APPROVER);
        Awaitility.await("the checks").until(() -> approver.slip(slip).text().contains("Made "));
        site.bundles().stop(WORKERS);
        try {
            approver.approves(approver.opens(slip));

            // when
            Page sides = approver.open(
                    approver.open("/approvals/posting?list=all").link(slip).attr("href"));
            Page after = approver.presses(sides, "Give up and tell", Map.of("reason", "Booked on paper"));

            // then
            assertThat(sides.text()).contains("The ledger does not have this receipt", "slip-" + slip);
            assertThat(sides.offers("It is there"))
                    .as("to who alone approved it")
                    .isFalse();
            assertThat(after.text()).doesNotContain(slip);
            assertThat(approver.slip(slip).text()).contains("Booked on paper");
            thenEveryLookIsRight(site);
        } finally {
            site.bundles().start(WORKERS);
        }
        thenAnAdminCompares(site);
    }

    private static void thenAnAdminCompares(Site site) {
        ApprovalScreen admin = new ApprovalScreen(site.base());
        admin.signsIn(Staff.ADMIN);
        String page = "/approvals/posting/comparison?supplier=" + SUPPLIER;
        assertThat(admin.open(page).text()).contains("They have not been compared yet.");
        admin.presses(admin.open(page), "Compare now", Map.of("days", "7"));
        Awaitility.await("the comparison").until(() -> admin.open(page).text().contains("Compared last"));
        assertThat(admin.open(page).text()).contains("Posted slips: 0. Receipts: 0. Differences: 0.");
    }

    private static void thenEveryLookIsRight(Site site) {
        ChromeDriver browser = Chromium.open(1280, 800);
        try {
            browser.get(site.address("/approvals/posting?list=all").toString());
            browser.findElement(By.name("name")).sendKeys(Staff.ADMIN.name());
            browser.findElement(By.name("password")).sendKeys(Staff.ADMIN.password());
            browser.findElement(By.cssSelector("main form button")).click();
            Axe axe = new Axe(browser);
            assertThat(axe.everyLook(true)).isEmpty();
            browser.get(site.address("/approvals/posting/comparison?supplier=" + SUPPLIER)
                    .toString());
            assertThat(axe.everyLook(true)).isEmpty();
        } finally {
            browser.quit();
        }
    }
}
