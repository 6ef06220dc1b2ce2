// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was typed when the session was over comes back when the link is opened again, and nothing is sent by itself. */
class KeptFormTest extends SubmitFixture {

    private static final String NOTE = "Balance on Friday, \u05d0\u05d1 & <b>";

    @Test
    void shouldBringTheFormBack_whenTheLinkIsOpenedAgain() {
        String kept = keptBy(sentTooLate(form().with("note", NOTE).with("shortReason", "OTHER")));

        HttpResponse<String> opened = portal.server.get("/portal/l/" + FakePortal.LINK, "Cookie", kept);
        HttpResponse<String> form = page(opened, kept);

        assertThat(opened.headers().firstValue("Location")).hasValue("/portal/pay/slip");
        assertThat(form.body())
                .contains("What you typed is here again", "nothing was sent")
                .contains("name=\"transactionDate\" value=\"2026-03-01\"")
                .contains("name=\"company\" value=\"Narra Hardware\"")
                .contains("value=\"gcash\" selected")
                .contains("name=\"referenceNo\" value=\"1234567890123\"")
                .contains("name=\"amount\" value=\"5,000.00\"")
                .contains("Balance on Friday, \u05d0\u05d1 &amp; &lt;b&gt;")
                .contains("name=\"submissionKey\" value=\"key-key-key-key-key-key-1\"")
                .contains("Please choose the file again");
        assertThat(portal.submission.requests).isEmpty();
    }

    @Test
    void shouldSayThatItIsKept_whenTheSessionIsOver() {
        HttpResponse<String> answer = sentTooLate(form());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("what you typed is kept in this browser for two hours");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("slipway-portal-form=")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(portal.submission.requests).isEmpty();
    }

    @Test
    void shouldTakeTheFormWithAFreshToken_whenItIsSentFromThere() {
        SlipFormBody body = form();
        String kept = keptBy(sentTooLate(body));
        HttpResponse<String> opened = portal.server.get("/portal/l/" + FakePortal.LINK, "Cookie", kept);
        cookie = session(opened) + "; " + kept;
        String token = formToken(portal, cookie);

        HttpResponse<String> sent = post(body.with("formToken", token));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(portal.submission.requests).hasSize(1);
        assertThat(sent.headers().allValues("Set-Cookie"))
                .anyMatch(value -> value.startsWith("slipway-portal-form=;") && value.contains("Max-Age=0"));
    }

    @Test
    void shouldShowNothing_whenAnotherLinkIsOpenedInTheSameBrowser() {
        String kept = keptBy(sentTooLate(form().with("company", "Secret Ltd")));

        HttpResponse<String> opened = portal.server.get("/portal/l/" + FakePortal.OTHER_LINK, "Cookie", kept);
        HttpResponse<String> form = page(opened, kept);

        assertThat(opened.headers().firstValue("Location")).hasValue("/portal/invoice");
        assertThat(form.body()).doesNotContain("Secret Ltd").doesNotContain("What you typed is here again");
    }

    @Test
    void shouldShowNothing_whenTwoHoursAreOver() {
        String kept = keptBy(sentTooLate(form()));
        portal.clock.advance(Duration.ofHours(2));

        HttpResponse<String> opened = portal.server.get("/portal/l/" + FakePortal.LINK, "Cookie", kept);

        assertThat(opened.headers().firstValue("Location")).hasValue("/portal/invoice");
    }

    @Test
    void shouldKeepNothing_whenTheFormIsNoneOfOurs() {
        SlipFormBody foreign = SlipFormBody.filledIn("no-token");

        HttpResponse<String> answer =
                portal.server.post("/portal/slips", foreign.publisher(), "Content-Type", SlipFormBody.TYPE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("<h1>Please open your link again</h1>");
    }

    @Test
    void shouldKeepWhatACookieTakes_whenTheNoteIsEndless() {
        StringBuilder endless = new StringBuilder();
        for (int i = 0; i < 1_300; i++) {
            endless.append((char) ('\u4e00' + i * 7919 % 20_000));
        }

        String kept = keptBy(sentTooLate(form().with("note", endless.toString())));
        HttpResponse<String> form = page(portal.server.get("/portal/l/" + FakePortal.LINK, "Cookie", kept), kept);

        assertThat(kept.length()).isLessThan(4_000);
        assertThat(form.body())
                .contains("name=\"referenceNo\" value=\"1234567890123\"")
                .contains(endless.substring(0, 100))
                .doesNotContain(endless.substring(0, 1_299));
    }

    private HttpResponse<String> sentTooLate(SlipFormBody form) {
        portal.clock.advance(Duration.ofMinutes(61));
        return post(form);
    }

    private static String keptBy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String session(HttpResponse<String> opened) {
        List<String> cookies = opened.headers().allValues("Set-Cookie");
        return cookies.get(0).split(";", 2)[0];
    }

    private HttpResponse<String> page(HttpResponse<String> opened, String kept) {
        return portal.server.get("/portal/pay/slip", "Cookie", session(opened) + "; " + kept);
    }
}
