// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.BankReceipt;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.PageText;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** Takes the pictures of the documentation from the running product. No test by its name: called by docs/pictures/make. */
@ExtendWith({Chromium.class, SiteExtension.class})
class DocumentationPictures {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path TARGET = Path.of("..", "docs", "pictures");

    @TempDir
    private Path folder;

    @Test
    void takePictures(Site site) throws IOException {
        Customer customer = site.invitations().anOpenInvoice();
        String code = takeTheCustomersPictures(customer);
        takeTheStaffsPictures(site, code);
        takeTheLifeOfASlip(site, customer, code);
        takeTheAdminsPictures(site, code);
        takeTheOtherStates(site);
        takeTheLooks(site);
    }

    private String takeTheCustomersPictures(Customer customer) throws IOException {
        ChromeDriver browser = Chromium.open(1280, 900);
        try {
            browser.get(customer.link().toString());
            takeBoth(browser, "invoice");
            press(browser, "Pay Now");
            takeBoth(browser, "options");
            press(browser, "Upload Payment Slip");
            takeBoth(browser, "form");
            press(browser, "OK");
            takeBoth(browser, "problems");
            fillIn(browser);
            browser.executeScript("document.querySelectorAll('form details').forEach(part => part.open = true)");
            takeBoth(browser, "form-unfolded");
            press(browser, "OK");
            String pending = PageText.await(browser, "Your payment is pending");
            takeBoth(browser, "pending");
            return Customer.slipCode(pending);
        } finally {
            browser.quit();
        }
    }

    private void takeTheLifeOfASlip(Site site, Customer customer, String code) throws IOException {
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        ChromeDriver browser = Chromium.open(1280, 900);
        try {
            browser.get(customer.link().toString());
            staff.holds(staff.opens(code), "To which of our accounts did you send it?");
            takeSlip(site, browser, code, "on-hold");
            staff.rejects(staff.slip(code), "The attachment can’t be read", "Please send a sharper picture.");
            takeSlip(site, browser, code, "rejected");

            String withdrawn = customer.submits(Map.of("amount", "1.00"));
            customer.takesBack(customer.open("/portal/slips/" + withdrawn));
            takeSlip(site, browser, withdrawn, "withdrawn");

            site.bundles().stop("org.slipway.posting");
            try {
                String approved = customer.submits(Map.of("amount", "1.00"));
                staff.approves(staff.opens(approved));
                takeSlip(site, browser, approved, "approved");
            } finally {
                site.bundles().start("org.slipway.posting");
            }

            String paid = customer.submits(Map.of());
            staff.approves(staff.opens(paid));
            customer.sees(
                    "nothing is left to pay",
                    invoice -> Customer.outstanding(invoice).equals("₱0.00"));
            takeSlip(site, browser, paid, "posted");
            browser.get(site.address("/portal/invoice").toString());
            takeBoth(browser, "paid");

            browser.get(site.address("/portal/l/no-such-link").toString());
            takeBoth(browser, "unknown-link");
        } finally {
            browser.quit();
        }
    }

    /** What has gone by, what is not here, and what is away. */
    private void takeTheOtherStates(Site site) throws IOException {
        HostBooks books = site.books();
        books.opens(Business.named("pictures", "Sampaguita Printing Services"));
        Specimen first = Specimen.of("pictures", "SPS-2041", -9);
        Specimen second = Specimen.of("pictures", "SPS-2042", 12);
        Customer customer = books.enters(first);
        Customer cancelled = books.enters(second);
        Customer expired = books.invites(first);
        books.expires(expired);
        ChromeDriver browser = Chromium.open(1280, 900);
        try {
            browser.get(site.address("/portal/invoice").toString());
            takeBoth(browser, "no-session");
            browser.get(expired.link().toString());
            takeBoth(browser, "expired-link");
            press(browser, "Mail me a fresh link");
            takeBoth(browser, "fresh-link");
            browser.get(customer.link().toString());
            takeBoth(browser, "overdue");
            browser.get(site.address("/portal/pay/slip").toString());
            browser.executeScript("document.querySelectorAll('form details').forEach(part => part.open = true)");
            takeBoth(browser, "several-invoices");
            site.bundles().stop("org.slipway.host.ledger");
            try {
                browser.get(site.address("/portal/invoice").toString());
                takeBoth(browser, "part-missing");
            } finally {
                site.bundles().start("org.slipway.host.ledger");
            }
            books.cancels(second);
            customer.sees("the host again", invoice -> invoice.status() == 200);
            browser.get(cancelled.link().toString());
            takeBoth(browser, "cancelled");
        } finally {
            browser.quit();
        }
    }

    /** A supplier's own colour and logo, the dark, and Filipino. */
    private void takeTheLooks(Site site) throws IOException {
        site.books().opens(Business.named("sampaguita", "Sampaguita Printing Services"));
        Customer customer = site.books().enters(Specimen.of("sampaguita", "SPS-3001", 20));
        ChromeDriver browser = Chromium.open(1280, 900);
        try {
            browser.get(customer.link().toString());
            takeBoth(browser, "supplier-look");
            Map<String, String> dark = Map.of("name", "prefers-color-scheme", "value", "dark");
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(dark)));
            takeBoth(browser, "dark");
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
            browser.executeCdpCommand("Network.enable", Map.of());
            browser.executeCdpCommand(
                    "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", "fil-PH")));
            browser.get(site.address("/portal/pay/slip").toString());
            takeBoth(browser, "filipino");
        } finally {
            browser.quit();
        }
    }

    private static void takeSlip(Site site, ChromeDriver browser, String code, String name) throws IOException {
        browser.get(site.address("/portal/slips/" + code).toString());
        takeBoth(browser, name);
    }

    private static void takeBoth(ChromeDriver browser, String name) throws IOException {
        take(browser, name, 360);
        take(browser, name, 1280);
    }

    private void fillIn(ChromeDriver browser) throws IOException {
        new Select(browser.findElement(By.name("paymentMethod"))).selectByVisibleText("InstaPay to BDO");
        browser.executeScript(
                "document.querySelector('[name=transactionDate]').value = arguments[0]", Customer.yesterday());
        browser.findElement(By.name("referenceNo")).sendKeys("2026 1122 00184");
        browser.findElement(By.name("amount")).clear();
        browser.findElement(By.name("amount")).sendKeys("2,500.00");
        browser.findElement(By.name("attachment"))
                .sendKeys(BankReceipt.in(folder).toString());
    }

    private void takeTheStaffsPictures(Site site, String code) throws IOException {
        ChromeDriver browser = Chromium.open(1280, 900);
        try {
            fillInTheSignIn(site, browser, Staff.APPROVER);
            takeBoth(browser, "sign-in");
            press(browser, "Sign in");
            PageText.await(browser, code);
            takeBoth(browser, "queue");
            press(browser, code);
            new WebDriverWait(browser, PATIENCE).until(driver -> {
                driver.navigate().refresh();
                return !driver.findElements(By.cssSelector("figure img")).isEmpty();
            });
            takeBoth(browser, "review");
            for (String page :
                    List.of("/approvals/links?invoice=MOS-0117", "/approvals/work", "/approvals/posting?list=all")) {
                takePage(site, browser, page);
            }
            browser.get(site.address("/approvals/slips/new?invoice=MOS-0117").toString());
            takeBoth(browser, "enter");
        } finally {
            browser.quit();
        }
    }

    private void takeTheAdminsPictures(Site site, String code) throws IOException {
        ChromeDriver browser = Chromium.open(1280, 900);
        try {
            fillInTheSignIn(site, browser, Staff.ADMIN);
            press(browser, "Sign in");
            for (String page :
                    List.of("methods", "methods/edit", "supplier", "books", "books/invoices", "books/import")) {
                takePage(site, browser, "/approvals/" + page + "?supplier=mabuhay");
            }
            takeAnInvoiceToCheck(site, browser);
            for (String page : List.of("audit", "posting/comparison", "links/all", "sessions/colleagues")) {
                takePage(site, browser, "/approvals/" + page + "?supplier=mabuhay");
            }
            takePage(site, browser, "/approvals/audit/slip?supplier=mabuhay&slip=" + code);
        } finally {
            browser.quit();
        }
    }

    private static void takeAnInvoiceToCheck(Site site, ChromeDriver browser) throws IOException {
        browser.get(site.address("/approvals/books/invoices?supplier=mabuhay").toString());
        browser.executeScript("document.getElementById('customer').value ="
                + " document.querySelector('#customer-list option').value");
        Map<String, String> typed = Map.of(
                "number", "MOS-0140",
                "issued", "2026-11-30",
                "due", "2026-12-30",
                "description-1", "Office chairs",
                "quantity-1", "4",
                "unitPrice-1", "3,950.00",
                "taxPercent-1", "12");
        typed.forEach((id, text) ->
                browser.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, text));
        press(browser, "Check the invoice");
        takeBoth(browser, "books-check");
    }

    private static void fillInTheSignIn(Site site, ChromeDriver browser, Staff staff) {
        browser.get(site.address("/approvals").toString());
        browser.findElement(By.name("name")).sendKeys(staff.name());
        browser.findElement(By.name("password")).sendKeys(staff.password());
    }

    /** Named by its path. */
    private static void takePage(Site site, ChromeDriver browser, String address) throws IOException {
        URI page = site.address(address);
        browser.get(page.toString());
        takeBoth(browser, page.getPath().substring("/approvals/".length()).replace('/', '-'));
    }

    /** The whole page at this width, in two device pixels a CSS pixel on a phone. */
    private static void take(ChromeDriver browser, String name, int width) throws IOException {
        boolean phone = width < 600;
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 740, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
        browser.executeScript(
                "document.querySelectorAll('.decide-near').forEach(part => part.style.position = 'static')");
        browser.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        Map<String, Object> picture = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        Files.createDirectories(TARGET);
        Files.write(
                TARGET.resolve(name + "-" + width + ".png"), Base64.getDecoder().decode((String) picture.get("data")));
    }

    private static void press(ChromeDriver browser, String label) {
        By pressable = By.xpath("//*[self::a or self::button][contains(., '" + label + "')]");
        new WebDriverWait(browser, PATIENCE)
                .until(ExpectedConditions.elementToBeClickable(pressable))
                .click();
    }
}
