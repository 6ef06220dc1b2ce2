// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.slip.SlipState;

final class SeveralRejectionsTest extends ApprovalScreenFixture {

    private static final String SHOWN = ":0:" + ApprovalScreen.SHOWN;

    @BeforeEach
    void listThreeSlips() {
        screen.with(slip().code("PS-0000-01"), slip().code("PS-0000-02"), slip().code("PS-0000-03"));
    }

    @Test
    void shouldOfferABoxForEachSlip_whenStaffMayDecide() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals?text=PS-0&view=to-decide").body())
                .contains("<input type=\"checkbox\" name=\"slip\" form=\"several\" value=\"PS-0000-01" + SHOWN + "\">")
                .contains("<span class=\"hidden\">Select PS-0000-02</span>")
                .contains("<summary>Reject the selected slips</summary>")
                .contains("<input type=\"hidden\" name=\"text\" value=\"PS-0\">");
    }

    @Test
    void shouldOfferNone_whenStaffOnlyLooks() {
        // given
        screen.signedIn("omar");

        // then
        assertThat(screen.get("/approvals").body())
                .contains("PS-0000-01")
                .doesNotContain("name=\"slip\"", "id=\"several\"");
    }

    @Test
    void shouldOfferNone_whenSlipsAreDone() {
        // given
        screen.with(slip().code("PS-0000-04").state(new SlipState.Posted(DECISION, "RC-7", DECISION.at())))
                .signedIn("liza");

        // then
        assertThat(screen.get("/approvals?view=done").body())
                .contains("PS-0000-04")
                .doesNotContain("name=\"slip\"", "id=\"several\"");
    }

    @Test
    void shouldRejectWhatIsTickedAndSayIt_whenReasonAndNoteAreGiven() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = post(
                "view",
                "to-decide",
                "text",
                "a&b",
                "slip",
                "PS-0000-01" + SHOWN,
                "slip",
                "PS-0000-03" + SHOWN,
                "reason",
                "DUPLICATE",
                "note",
                "one\r\ntwo ");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(screen.approvals.decisions)
                .containsExactly(
                        "liza rejects PS-0000-01 v0 DUPLICATE: one\ntwo",
                        "liza rejects PS-0000-03 v0 DUPLICATE: one\ntwo");
        assertThat(answer.body())
                .contains("<h2 id=\"rejected\">Rejected: 2</h2>", "href=\"/approvals/slips/PS-0000-03\"")
                .contains("href=\"/approvals?view=to-decide&amp;text=a%26b\"")
                .doesNotContain("Not rejected");
    }

    @Test
    void shouldSayOfEachWhyItWasNot_whenTheyAreRefused() {
        // given
        screen.signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.STALE);

        // when
        HttpResponse<String> answer =
                post("slip", "PS-0000-01" + SHOWN, "slip", "PS-ZZZZ-ZZ" + SHOWN, "reason", "DUPLICATE");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Not rejected: 2", "PS-0000-01</a> This slip changed while you looked at it")
                .contains("PS-ZZZZ-ZZ</a> There is no such slip")
                .doesNotContain("id=\"rejected\"");
    }

    @Test
    void shouldRefuse_whenAViewerSendsTheForm() {
        // given
        screen.signedIn("omar");

        // when
        HttpResponse<String> answer = post("slip", "PS-0000-01" + SHOWN, "reason", "DUPLICATE");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldKeepWhatWasChosen_whenTheReasonIsMissing() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = post("slip", "PS-0000-02" + SHOWN, "note", "typed <b>");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"PS-0000-02" + SHOWN + "\" checked>", "value=\"PS-0000-01" + SHOWN + "\">")
                .contains("<p class=\"error\" id=\"several-error\" role=\"alert\">Choose a reason.</p>")
                .contains("typed &lt;b&gt;</textarea>");
    }

    @Test
    void shouldSayWhatIsMissing_whenNothingIsTickedOrTheNoteIsNeeded() {
        // given
        screen.signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.NOTE_MISSING);

        // then
        assertThat(post("reason", "OTHER").body()).contains("Tick at least one slip in the list.");
        assertThat(post("slip", "PS-0000-01" + SHOWN, "reason", "OTHER").body())
                .contains("role=\"alert\">Write what the customer should do.</p>")
                .contains("<option value=\"OTHER\" selected>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS-0000-01", "PS-0000-01:0", "PS-0000-01:x:aa.bb", "nonsense:0:aa", "PS-0000-01:0:zz"})
    void shouldRefuse_whenTheFormIsNotOurs(String value) {
        // given
        screen.signedIn("liza");

        // then
        assertThat(post("slip", value, "reason", "DUPLICATE").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldRefuse_whenMoreSlipsAreSentThanAPageShows() {
        // given
        screen.signedIn("liza");
        List<String> fields = new ArrayList<>(List.of("reason", "DUPLICATE"));
        for (int i = 0; i < 51; i++) {
            fields.addAll(List.of("slip", "PS-0000-01" + SHOWN));
        }

        // then
        assertThat(post(fields.toArray(new String[0])).statusCode()).isEqualTo(400);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldRefuse_whenTheTokenIsMissing() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.post("/approvals", "slip", "PS-0000-01" + SHOWN, "reason", "DUPLICATE")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> post(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("formToken", token()));
        return screen.post("/approvals", all.toArray(new String[0]));
    }
}
