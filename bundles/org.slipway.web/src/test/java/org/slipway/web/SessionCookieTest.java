// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.security.SealPurpose;
import org.slipway.web.testing.FakeSeals;
import org.slipway.web.testing.PageServer;

class SessionCookieTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final SessionCookie.Kind KIND = new SessionCookie.Kind(
            "slipway-portal", SealPurpose.PORTAL_SESSION, Duration.ofMinutes(60), Duration.ofHours(12));

    @TempDir
    Path temporary;

    private final FakeSeals seals = new FakeSeals(Clock.fixed(NOW, ZoneOffset.UTC));
    private final SessionServlet servlet = new SessionServlet(cookieAt(NOW));
    private PageServer server;

    @BeforeEach
    void start() {
        server = new PageServer(temporary).page(servlet, "/*").start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldKeepItFromScriptsAndOtherSites_whenSessionBegins() {
        HttpResponse<String> answer = server.get("/begin");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("slipway-portal=")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @CsvSource({"https,pay.example", "https,localhost", "http,pay.example", "http,localhost.pay.example"})
    void shouldBindItToThisHostAndTls_whenServerIsNotPlainLocalhost(String scheme, String host) {
        HttpResponse<String> answer = server.get("/begin", "X-Forwarded-Proto", scheme, "X-Forwarded-Host", host);

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-slipway-portal=")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void shouldGiveBackTheValue_whenCookieComesBack() {
        assertThat(server.get("/", "Cookie", cookie()).body()).isEqualTo("alpha");
    }

    @Test
    void shouldGiveNothing_whenCookieWasChanged() {
        assertThat(server.get("/", "Cookie", cookie() + "x").body()).isEqualTo("none");
        assertThat(server.get("/").body()).isEqualTo("none");
    }

    @Test
    void shouldGiveNothing_whenSealIsForAnotherPurpose() {
        String foreign = seals.seal(SealPurpose.STAFF_SESSION, "alpha", Duration.ofMinutes(60));

        assertThat(server.get("/", "Cookie", "slipway-portal=" + foreign).body())
                .isEqualTo("none");
    }

    @Test
    void shouldLeaveTheCookieAlone_whenItIsFresh() {
        assertThat(server.get("/", "Cookie", cookie()).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void shouldBeForTlsOnly_whenTheProxySaysLocalhostButThePublicAddressIsHttps() {
        servlet.cookie = new SessionCookie(KIND, seals, () -> true, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(server.get("/begin").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-slipway-portal=")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void shouldRenewTheLease_whenSessionIsUsedLater() {
        String cookie = cookie();
        servlet.cookie = cookieAt(NOW.plusSeconds(361));

        assertThat(server.get("/", "Cookie", cookie).headers().firstValue("Set-Cookie"))
                .isPresent();
    }

    @Test
    void shouldEndTwelveHoursAfterItBegan_howeverMuchItIsUsed() {
        Instant now = NOW;
        String cookie = cookie();
        for (int i = 0; i < 23; i++) {
            now = now.plusSeconds(1_800);
            Clock later = Clock.fixed(now, ZoneOffset.UTC);
            servlet.cookie = new SessionCookie(KIND, new FakeSeals(later), () -> false, later);
            HttpResponse<String> answer = server.get("/", "Cookie", cookie);
            assertThat(answer.body()).isEqualTo("alpha");
            cookie = value(answer);
        }

        Clock later = Clock.fixed(now.plusSeconds(1_800), ZoneOffset.UTC);
        servlet.cookie = new SessionCookie(KIND, new FakeSeals(later), () -> false, later);

        assertThat(server.get("/", "Cookie", cookie).body()).isEqualTo("none");
    }

    @Test
    void shouldEmptyTheCookie_whenSessionEnds() {
        assertThat(server.get("/end").headers().firstValue("Set-Cookie"))
                .hasValue("slipway-portal=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    @Test
    void shouldAcceptItsOwnTokenOnly_whenFormComesBack() {
        FormGuard guard = new FormGuard(seals);

        assertThat(guard.accepts("alpha", guard.token("alpha"))).isTrue();
        assertThat(guard.accepts("alpha", guard.token("beta"))).isFalse();
        assertThat(guard.accepts("alpha", "")).isFalse();
        assertThat(guard.accepts("alpha", seals.seal(SealPurpose.PORTAL_SESSION, "alpha", Duration.ofHours(1))))
                .isFalse();
    }

    private SessionCookie cookieAt(Instant now) {
        return new SessionCookie(KIND, seals, () -> false, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String value(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private String cookie() {
        return value(server.get("/begin"));
    }

    private static final class SessionServlet extends PageServlet {
        private static final long serialVersionUID = 1L;
        private transient volatile SessionCookie cookie;

        SessionServlet(SessionCookie cookie) {
            this.cookie = cookie;
        }

        @Override
        protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/begin" -> cookie.write(request, response, "alpha");
                case "/end" -> cookie.clear(request, response);
                default ->
                    response.getWriter().write(cookie.slide(request, response).orElse("none"));
            }
        }
    }
}
