// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are not ours, come from elsewhere, or are too much: nothing is handed over. */
final class RefusedFormTest extends SubmitFixture {

    @Test
    void shouldRefuseWithoutAsking_whenBodyIsBeyondTheCeiling() {
        HttpResponse<String> answer = post(form().file("huge.jpg", new byte[(int) FormReader.CEILING + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(portal.submission.requests).isEmpty();
    }

    /** Jetty CVE-2023-26048: a part without a file name was kept in memory, however large. */
    @Test
    void shouldReadNoMoreThanAField_whenPartWithoutFileNameIsHuge() {
        HttpResponse<String> answer = post(form().with("company", "a".repeat(3 * 1024 * 1024)));

        assertThat(answer.statusCode()).isIn(303, 413);
        assertThat(portal.submission.requests)
                .allSatisfy(request -> assertThat(request.entry().company()).hasSize(4096));
    }

    @Test
    void shouldRefuse_whenThereAreTooManyParts() {
        SlipFormBody form = form();
        for (int i = 0; i < 75; i++) {
            form.with("extra" + i, "x");
        }

        assertThat(post(form).statusCode()).isEqualTo(400);
        assertThat(portal.submission.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "eA.00"})
    void shouldRefuse_whenFormTokenIsNotOurs(String token) {
        HttpResponse<String> answer = post(form().with("formToken", token));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>This form is no longer valid</h1>");
        assertThat(portal.submission.requests).isEmpty();
    }

    @Test
    void shouldRefuse_whenFormWasShownForAnotherInvoice() {
        String other = formToken(portal, portal.enter(FakePortal.OTHER_LINK));

        assertThat(post(SlipFormBody.filledIn(other)).statusCode()).isEqualTo(403);
        assertThat(portal.submission.requests).isEmpty();
    }

    @Test
    void shouldRefuse_whenAnotherSiteSendsTheForm() {
        HttpResponse<String> answer = portal.server.post(
                "/portal/slips",
                form().publisher(),
                "Cookie",
                cookie,
                "Content-Type",
                SlipFormBody.TYPE,
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(portal.submission.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=other", "text/plain"})
    void shouldRefuse_whenBodyIsNoFormOfOurs(String type) {
        HttpResponse<String> answer = portal.server.post(
                "/portal/slips", BodyPublishers.ofString("a=b"), "Cookie", cookie, "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void shouldAskToOpenTheLinkAgain_whenSessionIsOver() {
        HttpResponse<String> answer =
                portal.server.post("/portal/slips", form().publisher(), "Content-Type", SlipFormBody.TYPE);

        assertThat(answer.body()).contains("the form comes back as you filled it in");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(portal.submission.requests).isEmpty();
    }
}
