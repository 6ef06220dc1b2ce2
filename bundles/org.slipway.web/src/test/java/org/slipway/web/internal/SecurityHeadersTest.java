// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.web.Assets;
import org.slipway.web.FallbackServlet;
import org.slipway.web.testing.PageServer;
import org.slipway.web.testing.Whiteboard;

class SecurityHeadersTest {

    @TempDir
    Path temporary;

    private PageServer server;

    @BeforeEach
    void start() {
        server = new PageServer(temporary)
                .filter(SecurityHeaders.at("http://localhost:8181"))
                .filter(new IncidentFilter())
                .servlet(new Away(), "/portal/*", "/approvals/*")
                .servlet(new AssetServlet(), "/slipway/assets/*")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/invoice", "/portal/l/a.b", "/approvals/", "/slipway/assets/none.css"})
    void shouldSetEveryHeader_whenPageIsAnswered(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " require-trusted-types-for 'script'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/portal/l/a.b,no-referrer", "/portal/invoice,same-origin", "/approvals/,same-origin"})
    void shouldSendReferrerToNobodyElse_whenPageIsLeft(String path, String policy) {
        assertThat(header(server.get(path), "Referrer-Policy")).isEqualTo(policy);
    }

    @Test
    void shouldInsistOnTls_whenRequestCameByTls() {
        HttpResponse<String> answer = server.get("/portal/invoice", "X-Forwarded-Proto", "https");

        assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void shouldInsistOnTls_whenThePublicAddressIsBehindTls() {
        try (PageServer behindProxy = new PageServer(temporary)
                .filter(SecurityHeaders.at("https://pay.example"))
                .servlet(new Away(), "/portal/*")
                .start()) {
            assertThat(header(behindProxy.get("/portal/other"), "Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000");
        }
    }

    @Test
    void shouldLetBrowsersKeepIt_whenAssetIsAnswered() {
        HttpResponse<String> answer = server.get(Assets.url("slipway.css"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/css;charset=utf-8");
        assertThat(answer.body()).startsWith("/* SPDX-License-Identifier: Apache-2.0 */");
    }

    @Test
    void shouldCompressTheStylesheet_whenBrowserTakesGzip() {
        HttpResponse<String> answer = server.get(Assets.url("slipway.css"), "Accept-Encoding", "br, gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(header(answer, "Content-Length"))).isLessThan(8000);
    }

    @Test
    void shouldNotCompress_whenBrowserRefusesGzip() {
        HttpResponse<String> answer = server.get(Assets.url("slipway.css"), "Accept-Encoding", "gzip;q=0");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/portal/invoice,503", "/portal/other,404", "/portal/l/a.b,404", "/approvals/,404"})
    void shouldTellMissingBundleFromMissingPage_whenOnlyFallbackIsThere(String path, int status) {
        assertThat(server.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void shouldHaveANameOfItsOwn_whenItIsRegistered() {
        assertThat(Whiteboard.names())
                .containsExactlyInAnyOrder(
                        "slipway-assets",
                        "slipway-incidents",
                        "slipway-security-headers",
                        "slipway-portal-last-resort",
                        "slipway-approvals-last-resort");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static final class Away extends FallbackServlet {
        private static final long serialVersionUID = 1L;

        Away() {
            super("/portal/invoice"::equals);
        }
    }
}
