// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.itests.kit.RawHttp.Request.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.itests.kit.CookieSessions;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Upload;

/**
 * What went wrong at others, each failure by its name, tried on us: who may see and do what. {@link NeighboursFilesIT} is about
 * files, decision 0091 says which is which.
 */
@ExtendWith(SiteExtension.class)
class NeighboursFailuresIT {

    private static final String LINK_OF_NOBODY = "/portal/l/AAAAAAAAAAAAAAAAAAAAAA.";

    private static CookieSessions one;
    private static CookieSessions other;

    @BeforeAll
    static void open(Site running) {
        one = CookieSessions.of(running);
        other = CookieSessions.of(running);
    }

    @Test
    void invoiceShelf_cve_2026_55383_aTokenOfAnotherPurposeIsNoToken() {
        String customer = value(one.customerCookies());
        String staff = value(one.staffCookies());
        String customersForm = CookieSessions.token(one.asCustomer(get("/portal/pay/slip")));
        String staffsForm = CookieSessions.token(one.asStaff(get("/approvals")));
        String signInForm = CookieSessions.token(one.send(get("/approvals/sign-in")));

        for (String wrong : List.of(customer, customersForm, staffsForm, signInForm)) {
            assertThat(one.send(get("/approvals").with("Cookie", "slipway-staff=" + wrong))
                            .status())
                    .isEqualTo(303);
        }
        for (String wrong : List.of(staff, customersForm, staffsForm, signInForm)) {
            assertThat(one.send(get("/portal/invoice").with("Cookie", "slipway-portal=" + wrong))
                            .status())
                    .isEqualTo(403);
        }
        for (String wrong : List.of(customer, staff, customersForm, signInForm)) {
            assertThat(one.asStaff(decision("approve", wrong)).status()).isEqualTo(403);
        }
        for (String wrong : List.of(customer, staff, staffsForm, signInForm)) {
            assertThat(one.asCustomer(withdrawal(one.slip(), wrong)).status()).isEqualTo(403);
        }
        assertThat(one.send(get("/portal/l/" + customer)).status()).isEqualTo(404);
        thenTheSlipIsPending();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1", "-1", "true", "null", "undefined", "none", "*", "%25", "[]", "%00", "skip"})
    void dolibarr_cve_2026_89013_noMagicValueSkipsACheck(String magic) {
        String path = one.customer().link().getPath();
        String selector = path.substring(0, path.indexOf('.') + 1);

        assertThat(one.send(get(selector + magic)).status()).isIn(400, 404);
        assertThat(one.send(get(LINK_OF_NOBODY + magic)).status()).isIn(400, 404);
        assertThat(one.send(get("/portal/invoice?securekey=" + magic + "&token=" + magic + "&access_token=" + magic))
                        .status())
                .isEqualTo(403);
        assertThat(one.send(get("/portal/invoice").with("Cookie", "slipway-portal=" + magic))
                        .status())
                .isEqualTo(403);
        assertThat(one.asStaff(decision("approve", magic)).status()).isEqualTo(403);
        assertThat(one.asCustomer(withdrawal(one.slip(), magic)).status()).isEqualTo(403);
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
            String shown = one.asCustomer(get("/portal/invoice" + query)).text();
            assertThat(shown).contains(invoice).doesNotContain(others, "MOS-0117");
        }
        assertThat(one.asCustomer(get("/portal/slips/" + other.slip())).status())
                .isEqualTo(404);
        assertThat(one.asCustomer(get("/portal/pay/slip?again=" + other.slip())).text())
                .doesNotContain(other.slip());
        String token = CookieSessions.token(one.asCustomer(get("/portal/slips/" + one.slip())));
        assertThat(one.asCustomer(withdrawal(other.slip(), token)).status()).isEqualTo(404);
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
    @ValueSource(strings = {"approve", "reject", "hold", "release"})
    void invoicePlane_cve_2026_49850_nothingChangesByGetOrWithoutOurForm(String step) {
        String path = "/approvals/slips/" + one.slip() + "/" + step;
        String token = CookieSessions.token(one.asStaff(get("/approvals")));
        Request forged = decision(step, token).with("Sec-Fetch-Site", "cross-site");

        assertThat(one.asStaff(get(path + "?version=0&reason=OTHER&formToken=" + token))
                        .status())
                .isEqualTo(405);
        assertThat(one.asStaff(Request.form(
                                path, Map.of("version", "0", "reason", "OTHER", "note", "x", "question", "x")))
                        .status())
                .isEqualTo(403);
        assertThat(one.asStaff(forged).status()).isEqualTo(403);
        assertThat(one.send(decision(step, token).with("Cookie", other.staffCookies()))
                        .status())
                .as("the token of another session of the same person")
                .isEqualTo(403);
        thenTheSlipIsPending();
    }

    @Test
    void invoicePlane_cve_2026_49850_nothingChangesByGetOnThePortal() {
        assertThat(one.asCustomer(get("/portal/withdraw?slip=" + one.slip())).status())
                .isEqualTo(405);
        assertThat(one.asCustomer(Request.form("/portal/withdraw", Map.of("slip", one.slip())))
                        .status())
                .isEqualTo(403);
        assertThat(one.asStaff(get("/approvals/sign-out")).status()).isEqualTo(405);
        assertThat(one.asStaff(get("/approvals")).status()).isEqualTo(200);
        thenTheSlipIsPending();
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

    private static Path newest(String file) throws IOException {
        try (Stream<Path> runs = Files.walk(
                Path.of("target", "exam", "" + ProcessHandle.current().pid()), 2)) {
            return runs.map(run -> run.resolve(file))
                    .filter(Files::isRegularFile)
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
