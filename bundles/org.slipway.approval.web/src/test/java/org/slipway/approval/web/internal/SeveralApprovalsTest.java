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
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.SlipCode;

final class SeveralApprovalsTest extends ApprovalScreenFixture {

    private static final String SHOWN = ":0:" + ApprovalScreen.SHOWN;
    private static final String BUTTON = "name=\"do\" value=\"approve\"";

    @BeforeEach
    void listTwoSlips() {
        screen.with(slip().code("PS-0000-01"), slip().code("PS-0000-02"));
        screen.queue.colours.put(new SlipCode("PS-0000-01"), CheckColour.GREEN);
    }

    @Test
    void shouldOfferTheButton_whenSomeSlipIsGreenAndStaffMayDecide() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body()).contains(BUTTON, ">Approve selected</button>");
        assertThat(screen.get("/approvals?text=PS-0000-02").body()).doesNotContain(BUTTON);
        screen.cookies.clear();
        screen.signedIn("omar");
        assertThat(screen.get("/approvals").body()).doesNotContain(BUTTON);
    }

    @Test
    void shouldDecideNothing_whenEnterIsPressedInABox() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body())
                .as("the first button is what Enter presses: here none")
                .containsSubsequence("id=\"several\"", "<button disabled hidden></button>", BUTTON);
    }

    @Test
    void shouldApproveWhatIsTickedAndSayIt_whenTheButtonIsPressed() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = post("slip", "PS-0000-01" + SHOWN, "view", "to-decide", "checks", "GREEN");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(screen.approvals.decisions).containsExactly("liza approves from the list PS-0000-01 v0");
        assertThat(answer.body())
                .contains("<h2 id=\"approved\">Approved: 1</h2>", "href=\"/approvals/slips/PS-0000-01\"")
                .contains("href=\"/approvals?view=to-decide&amp;checks=GREEN\"")
                .doesNotContain("id=\"first\"", "id=\"refused\"");
    }

    @Test
    void shouldSayThatAnotherIsNeeded_whenItIsAFirstApproval() {
        // given
        screen.signedIn("liza");
        screen.approvals.two = true;

        // then
        assertThat(post("slip", "PS-0000-01" + SHOWN).body())
                .contains("First approval given; another approver is needed: 1")
                .doesNotContain("id=\"approved\"");
    }

    @Test
    void shouldSayOfEachWhyItWasNot_whenTheyAreRefused() {
        // given
        screen.signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.NOT_GREEN);

        // when
        HttpResponse<String> answer = post("slip", "PS-0000-01" + SHOWN, "slip", "PS-ZZZZ-ZZ" + SHOWN);

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Not approved: 2", "PS-0000-01</a> Not all of its checks are fine")
                .contains("PS-ZZZZ-ZZ</a> There is no such slip");
    }

    @Test
    void shouldSayWhatIsMissing_whenNothingIsTicked() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = post("view", "to-decide");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Tick at least one slip in the list.");
    }

    @Test
    void shouldRefuse_whenAViewerSendsTheFormOrTheTokenIsMissing() {
        // given
        screen.signedIn("omar");

        // then
        assertThat(post("slip", "PS-0000-01" + SHOWN).statusCode()).isEqualTo(403);
        assertThat(screen.post("/approvals", "do", "approve", "slip", "PS-0000-01" + SHOWN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    private HttpResponse<String> post(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("do", "approve", "formToken", token()));
        return screen.post("/approvals", all.toArray(new String[0]));
    }
}
