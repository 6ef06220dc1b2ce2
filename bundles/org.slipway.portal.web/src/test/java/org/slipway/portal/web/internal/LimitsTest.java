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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much one client may ask; the limits are those of {@link Portal}. */
class LimitsTest {

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
    void shouldHaveToWait_whenThereWereTooManyWrongLinks() {
        for (int i = 0; i < 5; i++) {
            assertThat(link("nobody.nothing" + i).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> sixth = link("nobody.nothing");
        HttpResponse<String> good = link(FakePortal.LINK);

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("120");
        assertThat(sixth.body()).contains("One moment, please");
        assertThat(good.statusCode())
                .as("whoever guesses behind the same address")
                .isEqualTo(303);
        portal.clock.advance(Duration.ofMinutes(2));
        assertThat(link("nobody.nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldOpen_whenMachinesHaveLookedAtTheLinkBefore() {
        for (int i = 0; i < 130; i++) {
            HttpResponse<String> looked =
                    portal.server.send("HEAD", "/portal/l/" + FakePortal.LINK, BodyPublishers.noBody());
            assertThat(looked.statusCode()).isEqualTo(204);
            assertThat(looked.headers().firstValue("Set-Cookie")).isEmpty();
        }

        assertThat(link(FakePortal.LINK).statusCode()).isEqualTo(303);
        assertThat(portal.behind.opened).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sec-Purpose|prefetch;prerender",
                "Purpose|preview",
                "User-Agent|WhatsApp/2.23.20.0",
                "User-Agent|Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "User-Agent|Mozilla/5.0 (compatible; SkypeUriPreview Preview/0.5)"
            })
    void shouldCountNothing_whenAPreviewIsMade(String header, String value) {
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> looked = portal.server.get("/portal/l/" + FakePortal.LINK, header, value);
            assertThat(looked.statusCode()).isEqualTo(204);
            assertThat(looked.headers().firstValue("Set-Cookie")).isEmpty();
        }

        assertThat(portal.behind.opened).isZero();
        assertThat(link(FakePortal.LINK).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) [FBAN/FBIOS;FBAV/440.0]",
                "Mozilla/5.0 (Windows NT 10.0; Microsoft Outlook 16.0) Edg/120.0"
            })
    void shouldOpen_whenAPersonsBrowserHasAnOddName(String agent) {
        assertThat(portal.server
                        .get("/portal/l/" + FakePortal.LINK, "User-Agent", agent)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void shouldGoOnInAnOpenSession_whenAColleagueHadTooManyWrongLinks() {
        String cookie = portal.enter(FakePortal.LINK);
        for (int i = 0; i < 6; i++) {
            link("nobody.nothing" + i);
        }

        assertThat(portal.server.get("/portal/invoice", "Cookie", cookie).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldHaveToWait_whenOneLinkIsOpenedTooOften() {
        for (int i = 0; i < 6; i++) {
            assertThat(link(FakePortal.LINK).statusCode()).isEqualTo(303);
        }

        assertThat(link(FakePortal.LINK).statusCode()).isEqualTo(429);
        assertThat(link(FakePortal.OTHER_LINK).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldHaveToWait_whenTooManyFormsAreSent() {
        String cookie = portal.enter(FakePortal.LINK);
        SlipFormBody form = SlipFormBody.filledIn(SubmitFixture.formToken(portal, cookie));
        for (int i = 0; i < 4; i++) {
            assertThat(send(form, cookie).statusCode()).isEqualTo(303);
        }

        assertThat(send(form, cookie).statusCode()).isEqualTo(429);
        assertThat(portal.submission.requests).hasSize(4);
        assertThat(portal.server.get("/portal/invoice", "Cookie", cookie).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> link(String token) {
        return portal.server.get("/portal/l/" + token);
    }

    private HttpResponse<String> send(SlipFormBody form, String cookie) {
        return portal.server.post(
                "/portal/slips", form.publisher(), "Cookie", cookie, "Content-Type", SlipFormBody.TYPE);
    }
}
