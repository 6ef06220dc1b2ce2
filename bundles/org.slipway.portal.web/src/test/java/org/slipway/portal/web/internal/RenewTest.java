// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh link in place of an expired one. */
class RenewTest {

    private static final Pattern RENEWAL = Pattern.compile("name=\"renewal\" value=\"([^\"]+)\"");

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
    void shouldAskForAFreshLink_whenTheButtonOfTheExpiredPageIsPressed() {
        HttpResponse<String> answer = renew(renewal());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Look into your mailbox").doesNotContain("@");
        assertThat(portal.behind.renewed).containsExactly("selectorX");
    }

    @Test
    void shouldGiveTheSameAnswer_whenItIsPressedAgain() {
        String renewal = renewal();

        assertThat(renew(renewal).body()).isEqualTo(renew(renewal).body());
    }

    @Test
    void shouldAskForNothing_whenTheFormIsNotOurs() {
        String sealedForAForm = SubmitFixture.formToken(portal, portal.enter(FakePortal.LINK));

        assertThat(renew("selectorX").statusCode()).isEqualTo(403);
        assertThat(renew("").statusCode()).isEqualTo(403);
        assertThat(renew(sealedForAForm).statusCode()).isEqualTo(403);
        assertThat(renew(renewal(), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(portal.server.get("/portal/renew").statusCode()).isEqualTo(405);
        assertThat(portal.behind.renewed).isEmpty();
    }

    @Test
    void shouldAskForNothing_whenThePageIsAnHourOld() {
        String renewal = renewal();
        portal.clock.advance(Duration.ofHours(1));

        assertThat(renew(renewal).statusCode()).isEqualTo(403);
        assertThat(portal.behind.renewed).isEmpty();
    }

    private String renewal() {
        HttpResponse<String> expired = portal.server.get("/portal/l/" + FakePortal.EXPIRED_LINK);
        assertThat(expired.statusCode()).isEqualTo(410);
        Matcher renewal = RENEWAL.matcher(expired.body());
        assertThat(renewal.find()).isTrue();
        return renewal.group(1);
    }

    private HttpResponse<String> renew(String renewal, String... headers) {
        String body = "renewal=" + URLEncoder.encode(renewal, StandardCharsets.UTF_8);
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        return portal.server.post("/portal/renew", BodyPublishers.ofString(body), all);
    }
}
