// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.itests.kit.RawHttp.Request.get;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.itests.kit.CookieSessions;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.RawHttp.Answer;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;

/** The security headers of every answer of every page. A page without a row here fails the test. */
@ExtendWith(SiteExtension.class)
class HeadersIT {

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'";
    private static final String FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";
    private static final Pattern ASSET = Pattern.compile("/slipway/assets/[a-z]+\\.[0-9a-f]+\\.css");

    private static Site site;
    private static CookieSessions insider;

    /** Who asks. */
    private enum Who {
        STRANGER,
        CUSTOMER,
        STAFF
    }

    /** A request and its status; {@code *} stands for a slip's code, {@code $} for a link's token. */
    private enum Route {
        LINK("/portal/l/*", Who.STRANGER, 303, get("/portal/l/$")),
        LINK_UNKNOWN("/portal/l/*", Who.STRANGER, 404, get("/portal/l/AAAAAAAAAAAAAAAAAAAAAA.AAAA")),
        LINK_POSTED("/portal/l/*", Who.STRANGER, 405, Request.of("POST", "/portal/l/$")),
        INVOICE("/portal/invoice", Who.CUSTOMER, 200, get("/portal/invoice")),
        INVOICE_HEAD("/portal/invoice", Who.CUSTOMER, 200, Request.of("HEAD", "/portal/invoice")),
        INVOICE_CLOSED("/portal/invoice", Who.STRANGER, 403, get("/portal/invoice")),
        INVOICE_DELETED("/portal/invoice", Who.CUSTOMER, 405, Request.of("DELETE", "/portal/invoice")),
        PAY("/portal/pay", Who.CUSTOMER, 200, get("/portal/pay")),
        FORM("/portal/pay/slip", Who.CUSTOMER, 200, get("/portal/pay/slip")),
        SLIP("/portal/slips/*", Who.CUSTOMER, 200, get("/portal/slips/*")),
        SLIP_UNKNOWN("/portal/slips/*", Who.CUSTOMER, 404, get("/portal/slips/PS-0000-00")),
        SLIP_UNREADABLE("/portal/slips/*", Who.CUSTOMER, 400, Request.of("POST", "/portal/slips")),
        SLIP_CROSS_SITE(
                "/portal/slips/*",
                Who.CUSTOMER,
                403,
                Request.of("POST", "/portal/slips").with("Sec-Fetch-Site", "cross-site")),
        SLIP_TOO_LARGE("/portal/slips/*", Who.CUSTOMER, 413, huge("/portal/slips")),
        WITHDRAW_BY_GET("/portal/withdraw", Who.CUSTOMER, 405, get("/portal/withdraw")),
        WITHDRAW_FORGED("/portal/withdraw", Who.CUSTOMER, 403, Request.of("POST", "/portal/withdraw")),
        RENEW_BY_GET("/portal/renew", Who.STRANGER, 405, get("/portal/renew")),
        RENEW_FORGED("/portal/renew", Who.STRANGER, 403, Request.of("POST", "/portal/renew")),
        QR_CODE_MISSING("/portal/pay/qr/*", Who.CUSTOMER, 404, get("/portal/pay/qr/none")),
        COLOURS_MISSING("/portal/colours/*", Who.STRANGER, 404, get("/portal/colours/none.css")),
        LOGO_MISSING("/portal/logo", Who.CUSTOMER, 404, get("/portal/logo")),
        ACKNOWLEDGEMENT("/portal/acknowledgements/*", Who.CUSTOMER, 200, get("/portal/acknowledgements/*")),
        PORTAL_ROOT("slipway-front", Who.STRANGER, 404, get("/portal")),
        PORTAL_NOWHERE("slipway-front", Who.CUSTOMER, 404, get("/portal/nowhere")),
        ASSET_MISSING("/slipway/assets/*", Who.STRANGER, 404, get("/slipway/assets/none.css")),
        ASSET_POSTED("/slipway/assets/*", Who.STRANGER, 405, Request.of("POST", "/slipway/assets/none.css")),
        SIGN_IN("/approvals/sign-in", Who.STRANGER, 200, get("/approvals/sign-in")),
        SIGN_IN_FORGED("/approvals/sign-in", Who.STRANGER, 403, Request.of("POST", "/approvals/sign-in")),
        SIGN_OUT_BY_GET("/approvals/sign-out", Who.STAFF, 405, get("/approvals/sign-out")),
        SIGN_OUT_FORGED("/approvals/sign-out", Who.STAFF, 403, Request.of("POST", "/approvals/sign-out")),
        QUEUE("/approvals", Who.STAFF, 200, get("/approvals")),
        QUEUE_CLOSED("/approvals", Who.STRANGER, 303, get("/approvals")),
        QUEUE_POSTED("/approvals", Who.STAFF, 403, Request.of("POST", "/approvals")),
        EXPORT("/approvals/export", Who.STAFF, 200, get("/approvals/export")),
        EXPORT_CLOSED("/approvals/export", Who.STRANGER, 303, get("/approvals/export")),
        NEW_SLIPS("/approvals/new", Who.STAFF, 204, get("/approvals/new?since=99999999999999999")),
        REVIEW("/approvals/slips/*", Who.STAFF, 200, get("/approvals/slips/*")),
        REVIEW_CLOSED("/approvals/slips/*", Who.STRANGER, 303, get("/approvals/slips/*")),
        REVIEW_UNKNOWN("/approvals/slips/*", Who.STAFF, 404, get("/approvals/slips/PS-0000-00")),
        PREVIEW("/approvals/slips/*", Who.STAFF, 200, get("/approvals/slips/*/preview/1")),
        PREVIEW_MISSING("/approvals/slips/*", Who.STAFF, 404, get("/approvals/slips/*/preview/9")),
        ORIGINAL("/approvals/slips/*", Who.STAFF, 200, get("/approvals/slips/*/original")),
        APPROVE_BY_GET("/approvals/slips/*", Who.STAFF, 405, get("/approvals/slips/*/approve")),
        APPROVE_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/approve")),
        REJECT_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/reject")),
        HOLD_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/hold")),
        RELEASE_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/release")),
        LINKS("/approvals/links/*", Who.STAFF, 200, get("/approvals/links")),
        LINKS_CLOSED("/approvals/links/*", Who.STRANGER, 303, get("/approvals/links")),
        LINKS_UNKNOWN("/approvals/links/*", Who.STAFF, 200, get("/approvals/links?invoice=none")),
        REVOKE_BY_GET("/approvals/links/*", Who.STAFF, 405, get("/approvals/links/revoke")),
        REVOKE_FORGED("/approvals/links/*", Who.STAFF, 403, Request.of("POST", "/approvals/links/revoke")),
        SEND_FORGED("/approvals/links/*", Who.STAFF, 403, Request.of("POST", "/approvals/links/send")),
        WORK("/approvals/work/*", Who.STAFF, 200, get("/approvals/work")),
        WORK_CLOSED("/approvals/work/*", Who.STRANGER, 303, get("/approvals/work")),
        REOPEN_BY_GET("/approvals/work/*", Who.STAFF, 405, get("/approvals/work/reopen")),
        REPEAT_FORGED("/approvals/work/*", Who.STAFF, 403, Request.of("POST", "/approvals/work/repeat")),
        DISCARD_FORGED("/approvals/work/*", Who.STAFF, 403, Request.of("POST", "/approvals/work/discard")),
        METHODS("/approvals/methods/*", Who.STAFF, 403, get("/approvals/methods")),
        METHODS_CLOSED("/approvals/methods/*", Who.STRANGER, 303, get("/approvals/methods")),
        METHOD_SAVE_BY_GET("/approvals/methods/*", Who.STAFF, 405, get("/approvals/methods/save")),
        METHOD_SAVE_FORGED("/approvals/methods/*", Who.STAFF, 403, Request.of("POST", "/approvals/methods/save")),
        METHOD_CONFIRM_FORGED("/approvals/methods/*", Who.STAFF, 403, Request.of("POST", "/approvals/methods/confirm")),
        METHOD_DISCARD_FORGED("/approvals/methods/*", Who.STAFF, 403, Request.of("POST", "/approvals/methods/discard")),
        SUPPLIER("/approvals/supplier/*", Who.STAFF, 403, get("/approvals/supplier")),
        SUPPLIER_CLOSED("/approvals/supplier/*", Who.STRANGER, 303, get("/approvals/supplier")),
        SUPPLIER_LOGO("/approvals/supplier/*", Who.STAFF, 403, get("/approvals/supplier/logo")),
        SUPPLIER_NOWHERE("/approvals/supplier/*", Who.STAFF, 404, get("/approvals/supplier/nowhere")),
        SUPPLIER_FORGED("/approvals/supplier/*", Who.STAFF, 403, Request.of("POST", "/approvals/supplier")),
        SUPPLIER_TOO_LARGE("/approvals/supplier/*", Who.STAFF, 413, huge("/approvals/supplier")),
        APPROVALS_NOWHERE("slipway-front", Who.STAFF, 404, get("/approvals/nowhere")),
        NOWHERE("slipway-front", Who.STRANGER, 404, get("/nowhere")),
        ROOT("slipway-front", Who.STRANGER, 404, get("/"));

        private final String page;
        private final Who who;
        private final int status;
        private final Request request;

        Route(String page, Who who, int status, Request request) {
            this.page = page;
            this.who = who;
            this.status = status;
            this.request = request;
        }

        private static Request huge(String target) {
            String part = "--b\r\nContent-Disposition: form-data; name=\"company\"\r\n\r\n";
            byte[] body = Arrays.copyOf(part.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 34_000_000);
            return Request.of("POST", target).sending("multipart/form-data; boundary=b", body);
        }
    }

    @BeforeAll
    static void open(Site running) {
        site = running;
        insider = CookieSessions.of(running);
    }

    @Test
    void shouldHaveARow_whenAPageIsRegistered() {
        Set<String> rows =
                Arrays.stream(Route.values()).map(route -> route.page).collect(Collectors.toCollection(TreeSet::new));

        assertThat(site.books().pages()).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCarryTheHeaders_whenAnswered(Route route) {
        Answer answer = answer(route);

        assertThat(answer.status()).isEqualTo(route.status);
        boolean original = route == Route.ORIGINAL;
        boolean exchange = route.page.equals("/portal/l/*");
        thenItIsGuarded(answer, original ? FILE_POLICY : PAGE_POLICY, exchange ? "no-referrer" : "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldBeSavedOnly_whenItIsTheOriginal() {
        Answer answer = answer(Route.ORIGINAL);

        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void shouldBeKeptForGood_whenItIsAnAsset() {
        var page = ASSET.matcher(answer(Route.SIGN_IN).text());
        assertThat(page.find()).as("a stylesheet on the page").isTrue();

        Answer answer = insider.wire().send(get(page.group()));

        assertThat(answer.status()).isEqualTo(200);
        thenItIsGuarded(answer, PAGE_POLICY, "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void shouldCarryTheHeaders_whenItIsASuppliersColour() {
        Answer answer = insider.wire().send(get("/portal/colours/173e6b.css"));

        assertThat(answer.status()).isEqualTo(200);
        thenItIsGuarded(answer, PAGE_POLICY, "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void shouldCarryTheHeaders_whenItIsASuppliersLogo() {
        site.books().opens(Business.named("first-load", "Sampaguita Printing Services"));
        Customer customer = site.books().enters(Specimen.of("first-load", "HEADERS-1", 20));
        String cookies = insider.wire().send(get(customer.link().getPath())).cookies();

        Answer answer = insider.wire().send(get("/portal/logo").with("Cookie", cookies));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        thenItIsGuarded(answer, PAGE_POLICY, "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    }

    @Test
    void shouldCarryTheHeaders_whenItIsAQrCode() {
        String link = site.invitations().aRegularCustomer().link().getPath();
        String cookies = insider.wire().send(get(link)).cookies();

        Answer answer = insider.wire().send(get("/portal/pay/qr/instapay").with("Cookie", cookies));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
        thenItIsGuarded(answer, PAGE_POLICY, "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldCarryTheHeaders_whenTheLinkIsExpired() {
        Answer answer = insider.wire().send(get(insider.expiredLink().link().getPath()));

        assertThat(answer.status()).isEqualTo(410);
        thenItIsGuarded(answer, PAGE_POLICY, "no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldCarryTheHeaders_whenAPartIsMissing() {
        site.bundles().stop("org.slipway.host.ledger");
        Answer answer;
        try {
            answer = insider.wire().send(get("/portal/invoice").with("Cookie", insider.customerCookies()));
        } finally {
            site.bundles().start("org.slipway.host.ledger");
        }
        site.awaitAnswer();
        insider.customer().sees("the invoice again", invoice -> invoice.status() == 200);

        assertThat(answer.status()).isEqualTo(503);
        thenItIsGuarded(answer, PAGE_POLICY, "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldHideItselfFromScripts_whenACookieIsSet() {
        Answer customer = insider.wire().send(get(insider.customer().link().getPath()));
        Answer staff = answer(Route.SIGN_IN);

        assertThat(customer.header("Set-Cookie")).contains("; Path=/; HttpOnly; SameSite=Lax");
        assertThat(staff.header("Set-Cookie")).contains("; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void shouldBeAHostCookieOverTls_whenTheHostIsNotThisMachine() {
        Answer answer =
                insider.wire().send(get(insider.customer().link().getPath()).with("Host", "pay.example"));

        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-slipway-portal=")
                .endsWith("; Secure");
    }

    private static Answer answer(Route route) {
        Request request = route.request;
        String token = insider.customer().link().getPath().substring("/portal/l/".length());
        String target = request.target().replace("*", insider.slip()).replace("$", token);
        String cookies = switch (route.who) {
            case STRANGER -> "other=1";
            case CUSTOMER -> insider.customerCookies();
            case STAFF -> insider.staffCookies();
        };
        return insider.wire()
                .send(new Request(request.method(), target, request.headers(), request.body()).with("Cookie", cookies));
    }

    private static void thenItIsGuarded(Answer answer, String policy, String referrer) {
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(policy).doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo(referrer);
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Strict-Transport-Security"))
                .as("HSTS where the public address has no TLS")
                .isNull();
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
    }
}
