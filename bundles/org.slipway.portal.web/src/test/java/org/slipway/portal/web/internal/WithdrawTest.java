// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.testkit.SlipBuilder;

/** What can be done about a slip that was sent: take it back, or submit it again. */
class WithdrawTest {

    private static final SlipState REJECTED = new SlipState.Rejected(
            new SlipState.Decision("liza", FakePortal.NOON), new SlipState.Rejection(RejectReason.UNREADABLE, ""));

    @TempDir
    Path temporary;

    private Portal portal;
    private String cookie;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
        cookie = portal.enter(FakePortal.LINK);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldTakeItBack_whenItWaits() {
        portal.behind.slips.add(SlipBuilder.slip().build());

        HttpResponse<String> answer = withdraw("PS-7KQ4-M2", SubmitFixture.formToken(portal, cookie));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/portal/slips/PS-7KQ4-M2");
        assertThat(status()).isEqualTo(SlipStatus.WITHDRAWN);
    }

    @Test
    void shouldOfferIt_whenItWaits() {
        portal.behind.slips.add(SlipBuilder.slip().build());

        assertThat(portal.visit("/portal/slips/PS-7KQ4-M2").body())
                .contains("action=\"/portal/withdraw\"", "name=\"slip\" value=\"PS-7KQ4-M2\"");
    }

    @Test
    void shouldShowHowItStands_whenItIsDecidedByThen() {
        portal.behind.slips.add(SlipBuilder.slip().state(REJECTED).build());

        HttpResponse<String> answer = withdraw("PS-7KQ4-M2", SubmitFixture.formToken(portal, cookie));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(SlipStatus.REJECTED);
    }

    @Test
    void shouldFindNothing_whenSlipIsOfAnotherInvoice() {
        portal.behind.slips.add(SlipBuilder.slip().invoice("2002").build());

        assertThat(withdraw("PS-7KQ4-M2", SubmitFixture.formToken(portal, cookie))
                        .statusCode())
                .isEqualTo(404);
        assertThat(withdraw("nonsense", SubmitFixture.formToken(portal, cookie)).statusCode())
                .isEqualTo(404);
        assertThat(status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldRefuse_whenFormIsNotOurs() {
        portal.behind.slips.add(SlipBuilder.slip().build());

        assertThat(withdraw("PS-7KQ4-M2", "forged").statusCode()).isEqualTo(403);
        assertThat(withdraw("PS-7KQ4-M2", SubmitFixture.formToken(portal, cookie), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.server.get("/portal/withdraw", "Cookie", cookie).statusCode())
                .isEqualTo(405);
        assertThat(status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldFillInItsFigures_whenItIsSubmittedAgain() {
        portal.behind.slips.add(SlipBuilder.slip().state(REJECTED).build());

        assertThat(portal.visit("/portal/pay/slip?again=PS-7KQ4-M2").body())
                .contains("name=\"replaces\" value=\"PS-7KQ4-M2\"")
                .contains("name=\"transactionDate\" value=\"2026-03-01\"")
                .contains("name=\"amount\" value=\"5000.00\"")
                .contains("<option value=\"gcash\" selected>")
                .contains("name=\"referenceNo\" value=\"1234567890123\"");
    }

    @Test
    void shouldShowAFreshForm_whenThereIsNothingToSubmitAgain() {
        portal.behind.slips.add(SlipBuilder.slip().build());

        assertThat(portal.visit("/portal/pay/slip?again=PS-7KQ4-M2").body())
                .doesNotContain("name=\"replaces\"")
                .contains("name=\"referenceNo\" value=\"\"");
        assertThat(portal.visit("/portal/pay/slip?again=%3Cb%3E").body()).doesNotContain("name=\"replaces\"");
    }

    private SlipStatus status() {
        return portal.behind.slips.get(0).status();
    }

    private HttpResponse<String> withdraw(String code, String token, String... headers) {
        String body = "formToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&slip=" + code;
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Cookie";
        all[1] = cookie;
        all[2] = "Content-Type";
        all[3] = "application/x-www-form-urlencoded";
        return portal.server.post("/portal/withdraw", BodyPublishers.ofString(body), all);
    }
}
