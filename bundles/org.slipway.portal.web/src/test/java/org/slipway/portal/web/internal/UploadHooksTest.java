// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/** What the form gives the script that sends it. */
class UploadHooksTest {

    @TempDir
    private Path temporary;

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
    void shouldSayAtItsFieldThatTheFileIsGone_whenSomethingElseIsWrong() {
        // given
        String cookie = portal.enter(FakePortal.LINK);
        String token = SubmitFixture.formToken(portal, cookie);
        portal.submission.refusals.add(new SlipRefusal(SlipField.AMOUNT, SlipProblem.MISSING));

        // when
        String first = portal.server.get("/portal/pay/slip", "Cookie", cookie).body();
        String again = send(cookie, token);
        portal.submission.refusals.add(new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.DAMAGED));
        String damaged = send(cookie, token);

        // then
        assertThat(first).doesNotContain("data-file-again");
        assertThat(again)
                .contains("id=\"attachment-again\" data-file-again>Please choose the file again")
                .contains("aria-describedby=\"attachment-hint attachment-again\"");
        assertThat(damaged).contains("id=\"attachment-error\"").doesNotContain("data-file-again");
    }

    private String send(String cookie, String token) {
        return portal.server
                .post(
                        "/portal/slips",
                        SlipFormBody.filledIn(token).publisher(),
                        "Cookie",
                        cookie,
                        "Content-Type",
                        SlipFormBody.TYPE)
                .body();
    }

    @Test
    void shouldGiveLimitAndWords_whenTheFormIsShown() {
        // when
        String form = portal.visit("/portal/pay/slip").body();

        // then
        assertThat(form)
                .containsPattern("<script src=\"/slipway/assets/upload\\.[0-9a-f]{12}\\.js\" defer></script>")
                .containsPattern("<input class=\"drop\" type=\"file\" [^>]*data-upload-max=\"[0-9]+\"")
                .contains("data-upload-shrinking=\"Making the photo smaller…\"", "data-upload-sending=\"Sending\"")
                .contains("data-upload-lost=\"No answer came, and everything you typed is still here.")
                .containsOnlyOnce("data-upload-status");
    }
}
