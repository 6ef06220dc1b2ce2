// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.testkit.SlipBuilder;

class VisitTest {

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldBeginSessionAndGoToInvoice_whenLinkIsGood() {
        HttpResponse<String> answer = portal.server.get("/portal/l/" + FakePortal.LINK);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/portal/invoice");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("slipway-portal=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("secretA");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void shouldOpenAgainAndAgain_whenMailScannerCameFirst() {
        assertThat(portal.server.get("/portal/l/" + FakePortal.LINK).statusCode())
                .isEqualTo(303);
        assertThat(portal.server.get("/portal/l/" + FakePortal.LINK).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                ")",
                "%3E",
                ",",
                "%20",
                "%3E.",
                "%22",
                "'",
                "%5D",
                "!",
                "%C2%A0",
                "%E2%80%8B",
                "&gt;",
                "/",
                ";",
                "?x=y"
            })
    void shouldOpen_whenAMailProgramHasHungSomethingOntoTheLink(String hung) {
        assertThat(portal.server.get("/portal/l/" + FakePortal.LINK + hung).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".a", "%20a", "_", "....................."})
    void shouldTellNothing_whenMoreThanThatIsHungOntoTheLink(String hung) {
        assertThat(portal.server.get("/portal/l/" + FakePortal.LINK + hung).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/l/nobody.nothing",
                "/portal/l/",
                "/portal/l",
                "/portal/l/a",
                "/portal/nowhere",
                "/portal/slips/x"
            })
    void shouldTellNothing_whenLinkIsUnknown(String path) {
        HttpResponse<String> unknown = portal.server.get("/portal/l/unknown.unknown");

        HttpResponse<String> answer = path.startsWith("/portal/slips") ? portal.visit(path) : portal.server.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown.body());
    }

    @Test
    void shouldSayThatItHasExpired_whenLinkIsPastItsLastDay() {
        HttpResponse<String> answer = portal.server.get("/portal/l/" + FakePortal.EXPIRED_LINK);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("<h1>This link has expired</h1>");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/invoice", "/portal/pay", "/portal/pay/slip", "/portal/slips/PS-7KQ4-M2"})
    void shouldAskToOpenTheLinkAgain_whenThereIsNoSession(String path) {
        HttpResponse<String> answer = portal.server.get(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>Please open your link again</h1>");
    }

    @Test
    void shouldClose_whenNobodyUsedTheSessionForAnHour() {
        String cookie = portal.enter(FakePortal.LINK);
        portal.clock.advance(Duration.ofMinutes(60));

        assertThat(portal.server.get("/portal/invoice", "Cookie", cookie).statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldStayOpen_whenSessionIsUsed() {
        String cookie = portal.enter(FakePortal.LINK);
        portal.clock.advance(Duration.ofMinutes(59));
        HttpResponse<String> used = portal.server.get("/portal/invoice", "Cookie", cookie);
        String renewed = used.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        portal.clock.advance(Duration.ofMinutes(59));

        assertThat(portal.server.get("/portal/invoice", "Cookie", renewed).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldCloseAtOnce_whenLinkIsRevoked() {
        String cookie = portal.enter(FakePortal.LINK);
        portal.behind.revoked = true;

        assertThat(portal.server.get("/portal/invoice", "Cookie", cookie).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldNotShowIt_whenSlipIsOfAnotherInvoice() {
        portal.behind.slips.add(SlipBuilder.slip().invoice("2002").build());

        assertThat(portal.visit("/portal/slips/PS-7KQ4-M2").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/l/" + FakePortal.LINK,
                "/portal/l/x",
                "/portal/l/" + FakePortal.EXPIRED_LINK,
                "/portal/invoice",
                "/portal/pay",
                "/portal/pay/slip",
                "/portal/slips",
                "/portal/slips/PS-7KQ4-M2",
                "/portal/other"
            })
    void shouldSetSecurityHeaders_whenRouteAnswers(String path) {
        portal.behind.slips.add(SlipBuilder.slip().build());

        HttpResponse<String> answer = portal.visit(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body())
                .doesNotContain("style=\"", "onclick")
                .doesNotContainPattern("<script(?! src=\"/slipway/assets/[^\"]+\" defer></script>)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/invoice", "/portal/pay", "/portal/pay/slip", "/portal/slips/PS-7KQ4-M2"})
    void shouldChangeNothing_whenMethodIsNotForIt(String path) {
        String cookie = portal.enter(FakePortal.LINK);

        HttpResponse<String> answer = portal.server.post(path, BodyPublishers.noBody(), "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
