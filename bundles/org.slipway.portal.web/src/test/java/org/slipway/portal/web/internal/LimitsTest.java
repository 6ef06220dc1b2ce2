// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(good.statusCode()).as("tells nothing of good and wrong").isEqualTo(429);
        portal.clock.advance(Duration.ofMinutes(2));
        assertThat(link(FakePortal.LINK).statusCode()).isEqualTo(303);
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
