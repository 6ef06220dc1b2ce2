// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.itests.kit.RawHttp.Request.get;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.itests.kit.CookieSessions;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.RawHttp.Answer;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Upload;

/** What went wrong at others with files, each failure by its name, tried on us. */
@ExtendWith(SiteExtension.class)
class NeighboursFilesIT {

    private static Site site;
    private static CookieSessions one;

    @BeforeAll
    static void open(Site running) {
        site = running;
        one = CookieSessions.of(running);
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

        for (Answer answer : List.of(one.send(request), one.asCustomer(request))) {
            assertThat(answer.status()).isIn(303, 400, 404);
            assertThat(answer.text()).doesNotContain("slipway-approver", "Bundle-", "root:", "scr:component");
        }
        assertThat(one.asStaff(request).text()).doesNotContain("slipway-approver", "Bundle-", "root:", "scr:component");
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "preview/1"})
    void invoicePlane_cve_2026_23491_filesAreForStaffOnly(String file) {
        Request request = get("/approvals/slips/" + one.slip() + "/" + file);

        assertThat(one.asStaff(request).status()).isEqualTo(200);
        assertThat(one.send(request).status()).isEqualTo(303);
        assertThat(one.asCustomer(request).status()).isEqualTo(303);
    }

    @Test
    void crater_cve_2023_46865_aScriptInAPictureIsNotShown() {
        byte[] picture = Pictures.pngWithText("<script>alert(document.domain)</script><?php phpinfo(); ?>");
        assertThat(new String(picture, UTF_8)).contains("<script>alert");
        String slip = one.customer().submits(Map.of("amount", "1.00"), Upload.of("slip.png", "image/png", picture));
        one.awaitPreview(slip);

        Answer preview = one.asStaff(get("/approvals/slips/" + slip + "/preview/1"));
        Answer original = one.asStaff(get("/approvals/slips/" + slip + "/original"));

        assertThat(preview.header("Content-Type")).isIn("image/png", "image/jpeg");
        assertThat(preview.text()).doesNotContain("script", "php");
        assertThat(original.body()).isEqualTo(picture);
        assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(original.header("Content-Disposition")).startsWith("attachment;");
        assertThat(original.header("Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void pdfbox_cve_2021_31812_aFileIsDrawnInAProcessThatCanBeKilled() {
        String slip =
                one.customer().submits(Map.of("amount", "1.00"), Upload.of("slip.png", "image/png", Pictures.png()));
        one.awaitPreview(slip);

        String ours = site.file("etc/slipway.key")
                .resolve("../../data/cache")
                .normalize()
                .toString();
        List<ProcessHandle> children = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(ours + "/bundle"))
                .filter(process -> process.info().commandLine().orElse("").contains("preview.DrawingMain"))
                .toList();

        assertThat(children).isNotEmpty().allSatisfy(child -> {
            assertThat(child.info().commandLine().orElse("")).contains("-Xmx384m", "/data/child/commons-logging.jar");
            assertThat(child.parent()
                            .flatMap(parent -> parent.info().commandLine())
                            .orElse(""))
                    .contains("karaf");
        });
    }

    @Test
    void odoo_cve_2021_45071_aFileNameIsText() {
        String name = "\"><img src=x onerror=alert(1)>\r\nX-Injected: yes';\u202Egnp.png";
        String slip = one.customer()
                .submits(Map.of("amount", "1.00"), Upload.of(name.replace("\r\n", " "), "image/png", Pictures.png()));

        Answer original = one.asStaff(get("/approvals/slips/" + slip + "/original"));
        Answer review = one.asStaff(get("/approvals/slips/" + slip));

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
    @CsvSource({"note, 33, 413", "note, 31, 403", "_charset_, 31, 403"})
    void jetty_cve_2023_26048_aPartWithoutAFileNameFillsNoMemory(String name, int megabytes, int status) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n").getBytes(UTF_8);
        byte[] body = Arrays.copyOf(head, megabytes * 1024 * 1024);
        byte[] end = "\r\n--b--\r\n".getBytes(UTF_8);
        System.arraycopy(end, 0, body, body.length - end.length, end.length);
        Request large = Request.of("POST", "/portal/slips")
                .sending("multipart/form-data; boundary=b", body)
                .with("Cookie", one.customerCookies());

        int before = site.log().length();

        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> one.send(large).status())
                .toList();

        assertThat(answers).as("24 at once, at a heap of 512 MB").containsOnly(status);
        assertThat(one.customer().invoice().status()).isEqualTo(200);
        assertThat(site.log().substring(before)).doesNotContain("OutOfMemoryError");
    }
}
