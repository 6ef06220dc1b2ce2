// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ending all portal links of a supplier. */
class AllLinksTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/links/all?supplier=tala";

    @Test
    void shouldEndThemAndSayHowMany_whenAnAdminGivesAReason() {
        // given
        screen.signedIn("ada");
        assertThat(screen.get(Addresses.LINKS).body()).contains("href=\"/approvals/links/all\"");
        String page = screen.get(PAGE).body();

        // when
        HttpResponse<String> answer = end(page, "the mail server was broken into");

        // then
        assertThat(screen.links.deeds).containsExactly("ada revokes all of tala: the mail server was broken into");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(PAGE + "&ended=3");
        assertThat(screen.get(PAGE + "&ended=3").body())
                .contains("<h2>All links are ended</h2><p>Links that open nothing any more: 3.");
    }

    @Test
    void shouldAskAgain_whenNoReasonIsGiven() {
        // given
        screen.signedIn("ada");
        String page = screen.get(PAGE).body();

        // when
        HttpResponse<String> answer = end(page, " ");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"reason-error\">Write why all links are ended.");
        assertThat(screen.links.deeds).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liza", "omar"})
    void shouldRefuse_whenNotAnAdminOfTheSupplier(String name) {
        // given
        screen.signedIn(name);
        String page = screen.get(Addresses.LINKS).body();

        // then
        assertThat(page).doesNotContain("/approvals/links/all");
        assertThat(screen.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(end(page, "mine").statusCode()).isEqualTo(403);
        assertThat(screen.links.deeds).isEmpty();
    }

    @Test
    void shouldLeadBackHere_whenTheSessionWasOver() {
        assertThat(screen.get(PAGE).headers().firstValue("Location"))
                .hasValue("/approvals/sign-in?to=%2Fapprovals%2Flinks%2Fall%3Fsupplier%3Dtala");
        assertThat(Addresses.own(PAGE)).isEqualTo(PAGE);
    }

    private HttpResponse<String> end(String page, String reason) {
        return screen.post(
                "/approvals/links/all", "formToken", ApprovalScreen.token(page), "supplier", "tala", "reason", reason);
    }
}
