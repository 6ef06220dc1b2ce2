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
import org.slipway.itests.kit.GuardedRoute;
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

    @BeforeAll
    static void open(Site running) {
        site = running;
        insider = CookieSessions.of(running);
    }

    @Test
    void shouldHaveARow_whenAPageIsRegistered() {
        Set<String> rows = Arrays.stream(GuardedRoute.values())
                .map(GuardedRoute::page)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(site.books().pages()).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCarryTheHeaders_whenAnswered(GuardedRoute route) {
        Answer answer = answer(route);

        assertThat(answer.status()).isEqualTo(route.status());
        boolean original = route == GuardedRoute.ORIGINAL;
        boolean exchange = route.page().equals("/portal/l/*");
        thenItIsGuarded(answer, original ? FILE_POLICY : PAGE_POLICY, exchange ? "no-referrer" : "same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldBeSavedOnly_whenItIsTheOriginal() {
        Answer answer = answer(GuardedRoute.ORIGINAL);

        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void shouldBeKeptForGood_whenItIsAnAsset() {
        var page = ASSET.matcher(answer(GuardedRoute.SIGN_IN).text());
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
        Answer staff = answer(GuardedRoute.SIGN_IN);

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

    private static Answer answer(GuardedRoute route) {
        Request request = route.request();
        String token = insider.customer().link().getPath().substring("/portal/l/".length());
        String target = request.target().replace("*", insider.slip()).replace("$", token);
        String cookies = switch (route.who()) {
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
