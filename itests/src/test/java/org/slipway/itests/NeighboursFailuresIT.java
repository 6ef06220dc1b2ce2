// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.itests.kit.Wire.Request.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Insider;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Upload;
import org.slipway.itests.kit.Wire.Answer;
import org.slipway.itests.kit.Wire.Request;

/** What went wrong at others, each failure by its name, tried on us. Decision 0091 says which is which. */
@ExtendWith(SiteExtension.class)
class NeighboursFailuresIT {

    private static final String LINK_OF_NOBODY = "/portal/l/AAAAAAAAAAAAAAAAAAAAAA.";

    private static Site site;
    private static Insider one;
    private static Insider other;

    @BeforeAll
    static void open(Site running) {
        site = running;
        one = Insider.of(running);
        other = Insider.of(running);
    }

    @Test
    void invoiceShelf_cve_2026_55383_aTokenOfAnotherPurposeIsNoToken() {
        String customer = value(one.customerCookies());
        String staff = value(one.staffCookies());
        String customersForm = Insider.token(asCustomer(get("/portal/pay/slip")));
        String staffsForm = Insider.token(asStaff(get("/approvals")));
        String signInForm = Insider.token(send(get("/approvals/sign-in")));

        for (String wrong : List.of(customer, customersForm, staffsForm, signInForm)) {
            assertThat(send(get("/approvals").with("Cookie", "slipway-staff=" + wrong))
                            .status())
                    .isEqualTo(303);
        }
        for (String wrong : List.of(staff, customersForm, staffsForm, signInForm)) {
            assertThat(send(get("/portal/invoice").with("Cookie", "slipway-portal=" + wrong))
                            .status())
                    .isEqualTo(403);
        }
        for (String wrong : List.of(customer, staff, customersForm, signInForm)) {
            assertThat(asStaff(decision("approve", wrong)).status()).isEqualTo(403);
        }
        for (String wrong : List.of(customer, staff, staffsForm, signInForm)) {
            assertThat(asCustomer(withdrawal(one.slip(), wrong)).status()).isEqualTo(403);
        }
        assertThat(send(get("/portal/l/" + customer)).status()).isEqualTo(404);
        thenTheSlipIsPending();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1", "-1", "true", "null", "undefined", "none", "*", "%25", "[]", "%00", "skip"})
    void dolibarr_cve_2026_89013_noMagicValueSkipsACheck(String magic) {
        String path = one.customer().link().getPath();
        String selector = path.substring(0, path.indexOf('.') + 1);

        assertThat(send(get(selector + magic)).status()).isIn(400, 404);
        assertThat(send(get(LINK_OF_NOBODY + magic)).status()).isIn(400, 404);
        assertThat(send(get("/portal/invoice?securekey=" + magic + "&token=" + magic + "&access_token=" + magic))
                        .status())
                .isEqualTo(403);
        assertThat(send(get("/portal/invoice").with("Cookie", "slipway-portal=" + magic))
                        .status())
                .isEqualTo(403);
        assertThat(asStaff(decision("approve", magic)).status()).isEqualTo(403);
        assertThat(asCustomer(withdrawal(one.slip(), magic)).status()).isEqualTo(403);
        thenTheSlipIsPending();
    }

    @Test
    void invoiceNinja_cve_2024_55555_noKeyIsDelivered() throws IOException, InterruptedException {
        Process list = new ProcessBuilder("tar", "-tzf", System.getProperty("slipway.distribution"))
                .redirectErrorStream(true)
                .start();
        String delivered = new String(list.getInputStream().readAllBytes(), UTF_8);
        assertThat(list.waitFor()).isZero();
        assertThat(delivered).contains("etc/slipway.keyring.cfg").doesNotContain("slipway.key\n");

        Path made = newest("etc/slipway.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
        assertThat(Files.size(made)).isGreaterThanOrEqualTo(32);
    }

    @Test
    void kimai_cve_2026_28685_and_odoo_cve_2021_23203_nobodySeesTheInvoiceOrSlipOfAnother() {
        String invoice = one.customer().invoice().document().select("h1").text();
        String others = other.customer().invoice().document().select("h1").text();

        for (String query : List.of("?id=IN-1", "?invoice=IN-1", "?supplier=mabuhay&invoice=MOS-0117", "?customer=1")) {
            String shown = asCustomer(get("/portal/invoice" + query)).text();
            assertThat(shown).contains(invoice).doesNotContain(others, "MOS-0117");
        }
        assertThat(asCustomer(get("/portal/slips/" + other.slip())).status()).isEqualTo(404);
        assertThat(asCustomer(get("/portal/pay/slip?again=" + other.slip())).text())
                .doesNotContain(other.slip());
        String token = Insider.token(asCustomer(get("/portal/slips/" + one.slip())));
        assertThat(asCustomer(withdrawal(other.slip(), token)).status()).isEqualTo(404);
        assertThat(other.customer().open("/portal/slips/" + other.slip()).text())
                .contains("pending");
    }

    @Test
    void odoo_cve_2021_23178_nobodyPaysWithWhatBelongsToAnother() {
        Page form = one.customer().opensTheForm();
        Map<String, String> slip = Customer.inOrder(form);
        slip.put("paymentMethod", "gcash");
        slip.put("amount", "1.00");

        Page refused = one.customer().pressesOk(form, slip, Upload.slip());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemAt("paymentMethod")).contains("does not take this payment method");
        Map<String, String> replacing = Customer.inOrder(form);
        replacing.putAll(Map.of("amount", "1.00", "replaces", other.slip()));
        Page taken = one.customer().pressesOk(form, replacing, Upload.slip());
        assertThat(taken.text()).doesNotContain(other.slip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/slipway/assets/../../etc/users.properties",
                "/slipway/assets/%2e%2e/%2e%2e/etc/slipway.key",
                "/slipway/assets/..%2f..%2fetc%2fusers.properties",
                "/slipway/assets/slipway.css%00.png",
                "/portal/slips/../../etc/users.properties",
                "/portal/slips/%2e%2e%2f%2e%2e%2fetc%2fusers.properties",
                "/portal/..;/approvals/slips/*/original",
                "/approvals/slips/*/original/../../../../etc/users.properties",
                "/approvals/slips/*/preview/..%2f1",
                "/approvals/slips/*/preview/1/..",
                "/approvals/slips/..%5c..%5cetc",
                "/approvals/slips/*/original?file=../../etc/users.properties&path=/etc/passwd",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/OSGI-INF/org.slipway.web.internal.AssetServlet.xml"
            })
    void invoicePlane_cve_2026_23491_noFileIsGivenOutByItsPath(String path) {
        Request request = get(path.replace("*", one.slip()));

        for (Answer answer : List.of(send(request), asCustomer(request))) {
            assertThat(answer.status()).isIn(303, 400, 404);
            assertThat(answer.text()).doesNotContain("slipway-approver", "Bundle-", "root:", "scr:component");
        }
        assertThat(asStaff(request).text()).doesNotContain("slipway-approver", "Bundle-", "root:", "scr:component");
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "preview/1"})
    void invoicePlane_cve_2026_23491_filesAreForStaffOnly(String file) {
        Request request = get("/approvals/slips/" + one.slip() + "/" + file);

        assertThat(asStaff(request).status()).isEqualTo(200);
        assertThat(send(request).status()).isEqualTo(303);
        assertThat(asCustomer(request).status()).isEqualTo(303);
    }

    @Test
    void crater_cve_2023_46865_aScriptInAPictureIsNotShown() {
        byte[] picture = Pictures.pngWithText("<script>alert(document.domain)</script><?php phpinfo(); ?>");
        assertThat(new String(picture, UTF_8)).contains("<script>alert");
        String slip = one.customer().submits(Map.of("amount", "1.00"), Upload.of("slip.png", "image/png", picture));
        one.awaitPreview(slip);

        Answer preview = asStaff(get("/approvals/slips/" + slip + "/preview/1"));
        Answer original = asStaff(get("/approvals/slips/" + slip + "/original"));

        assertThat(preview.header("Content-Type")).isIn("image/png", "image/jpeg");
        assertThat(preview.text()).doesNotContain("script", "php");
        assertThat(original.body()).isEqualTo(picture);
        assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(original.header("Content-Disposition")).startsWith("attachment;");
        assertThat(original.header("Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void odoo_cve_2021_45071_aFileNameIsText() {
        String name = "\"><img src=x onerror=alert(1)>\r\nX-Injected: yes';\u202Egnp.png";
        String slip = one.customer()
                .submits(Map.of("amount", "1.00"), Upload.of(name.replace("\r\n", " "), "image/png", Pictures.png()));

        Answer original = asStaff(get("/approvals/slips/" + slip + "/original"));
        Answer review = asStaff(get("/approvals/slips/" + slip));

        assertThat(original.header("Content-Disposition")).matches("attachment; filename\\*=UTF-8''[A-Za-z0-9%._-]+");
        assertThat(original.header("X-Injected")).isNull();
        assertThat(review.text()).doesNotContain("<img src=x", "\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "image/png", "text/html", "application/xml", "application/pdf", ""})
    void receiptUploader_cve_2025_24574_aDrawingThatActsIsNotTaken(String declared) {
        String drawing =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";
        for (String name : List.of("slip.svg", "slip.png", "slip.pdf", "slip.svg.png", "slip.html")) {
            Page form = one.customer().opensTheForm();

            Page answer = one.customer()
                    .pressesOk(form, Customer.inOrder(form), Upload.of(name, declared, drawing.getBytes(UTF_8)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problemAt("attachment")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "hold", "release"})
    void invoicePlane_cve_2026_49850_nothingChangesByGetOrWithoutOurForm(String step) {
        String path = "/approvals/slips/" + one.slip() + "/" + step;
        String token = Insider.token(asStaff(get("/approvals")));
        Request forged = decision(step, token).with("Sec-Fetch-Site", "cross-site");

        assertThat(asStaff(get(path + "?version=0&reason=OTHER&formToken=" + token))
                        .status())
                .isEqualTo(405);
        assertThat(asStaff(Request.form(path, Map.of("version", "0", "reason", "OTHER", "note", "x", "question", "x")))
                        .status())
                .isEqualTo(403);
        assertThat(asStaff(forged).status()).isEqualTo(403);
        assertThat(send(decision(step, token).with("Cookie", other.staffCookies()))
                        .status())
                .as("the token of another session of the same person")
                .isEqualTo(403);
        thenTheSlipIsPending();
    }

    @Test
    void invoicePlane_cve_2026_49850_nothingChangesByGetOnThePortal() {
        assertThat(asCustomer(get("/portal/withdraw?slip=" + one.slip())).status())
                .isEqualTo(405);
        assertThat(asCustomer(Request.form("/portal/withdraw", Map.of("slip", one.slip())))
                        .status())
                .isEqualTo(403);
        assertThat(asStaff(get("/approvals/sign-out")).status()).isEqualTo(405);
        assertThat(asStaff(get("/approvals")).status()).isEqualTo(200);
        thenTheSlipIsPending();
    }

    @Test
    void jetty_cve_2023_26048_aPartWithoutAFileNameFillsNoMemory() {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n".getBytes(UTF_8);
        byte[] body = Arrays.copyOf(head, 31 * 1024 * 1024);
        byte[] end = "\r\n--b--\r\n".getBytes(UTF_8);
        System.arraycopy(end, 0, body, body.length - end.length, end.length);
        Request large = Request.of("POST", "/portal/slips")
                .sending("multipart/form-data; boundary=b", body)
                .with("Cookie", one.customerCookies());

        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> send(large).status())
                .toList();

        assertThat(answers).as("744 MB at a heap of 512 MB").containsOnly(413);
        assertThat(one.customer().invoice().status()).isEqualTo(200);
        assertThat(site.log()).doesNotContain("OutOfMemoryError");
    }

    private static void thenTheSlipIsPending() {
        assertThat(one.customer().open("/portal/slips/" + one.slip()).text()).contains("Your payment is pending");
    }

    private static Request decision(String step, String token) {
        return Request.form(
                "/approvals/slips/" + one.slip() + "/" + step,
                Map.of("version", "0", "formToken", token, "reason", "OTHER", "note", "x", "question", "x"));
    }

    private static Request withdrawal(String slip, String token) {
        return Request.form("/portal/withdraw", Map.of("slip", slip, "formToken", token));
    }

    private static String value(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    private static Answer send(Request request) {
        return one.wire().send(request);
    }

    private static Answer asCustomer(Request request) {
        return send(request.with("Cookie", one.customerCookies()));
    }

    private static Answer asStaff(Request request) {
        return send(request.with("Cookie", one.staffCookies()));
    }

    private static Path newest(String file) throws IOException {
        try (Stream<Path> runs = Files.walk(Path.of("target", "exam"), 2)) {
            return runs.map(run -> run.resolve(file))
                    .filter(Files::isRegularFile)
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
