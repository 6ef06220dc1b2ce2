// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;

final class HoldTest extends ApprovalScreenFixture {

    private static final SlipState HELD = new SlipState.OnHold(DECISION, "Which <b>account</b>?");

    @Test
    void shouldOfferAQuestion_whenSlipIsPending() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("action=\"" + SLIP + "/hold\"", "name=\"question\" maxlength=\"500\" required")
                .contains("<label for=\"question\">Question to the customer</label>")
                .contains("<details class=\"calm\"><summary>Ask the customer first</summary>")
                .doesNotContain("/release\"");
    }

    @Test
    void shouldPutOnHold_whenAQuestionIsAsked() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        HttpResponse<String> answer = send("hold", "version", "3", "question", " Which account?\r\nAnd when? ");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/approvals?view=to-decide&decided=PS-7KQ4-M2");
        assertThat(screen.approvals.decisions).containsExactly("liza holds PS-7KQ4-M2 v3: Which account?\nAnd when?");
    }

    @Test
    void shouldLeaveControlCharactersOut_whenTheyAreSent() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        send("hold", "version", "3", "question", "Which\u0000\u0007\u001b account?\rx\ny");

        // then
        assertThat(screen.approvals.decisions).containsExactly("liza holds PS-7KQ4-M2 v3: Which account?\nx\ny");
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE_MISSING, Write what you want to know.",
        "NOTE_TOO_LONG, Use at most 500 characters.",
    })
    void shouldExplainAtTheField_whenTheQuestionWontDo(DecisionRefusal refusal, String why) {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = send("hold", "version", "0", "question", "<i>kept</i>");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<details class=\"calm\" open>")
                .contains("aria-invalid=\"true\" aria-describedby=\"question-hint question-error\"")
                .contains("<p class=\"error\" id=\"question-error\">" + why + "</p>")
                .contains("\n&lt;i&gt;kept&lt;/i&gt;</textarea>")
                .doesNotContain("id=\"note-error\"", "<details open");
    }

    @Test
    void shouldShowTheQuestionAndAllDecisions_whenSlipIsOnHold() {
        // given
        screen.with(slip().state(HELD).version(1)).signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("<span class=\"chip chip-wait\">On hold</span>")
                .contains("The customer was asked: Which &lt;b&gt;account&lt;/b&gt;? By ana on")
                .contains("action=\"" + SLIP + "/release\"", "/approve\"", "/reject\"")
                .contains("<a class=\"back\" href=\"/approvals?view=on-hold\">")
                .doesNotContain("/hold\"");
    }

    @Test
    void shouldShowTheSlipAndSayIt_whenReleased() {
        // given
        screen.with(slip().state(HELD).version(1)).signedIn("liza");

        // when
        HttpResponse<String> answer = send("release", "version", "1");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(screen.approvals.decisions).containsExactly("liza releases PS-7KQ4-M2 v1");
        String there = SLIP + "?decided=PS-7KQ4-M2";
        assertThat(answer.headers().firstValue("Location")).hasValue(there);

        // when
        Slip released = slip().version(2).build();
        screen.own.decisions.put(released.code(), new OwnDecision(released, SlipStep.RELEASE, Duration.ZERO));

        // then
        assertThat(screen.get(there).body())
                .contains("<h2>PS-7KQ4-M2: Hold released</h2>")
                .doesNotContain("Look at it again", "/undo\"");
    }

    @Test
    void shouldBeListedUnderOnHoldOnly_whenOnHold() {
        // given
        screen.with(slip().state(HELD)).signedIn("liza");

        // then
        assertThat(screen.get("/approvals?view=on-hold").body())
                .contains("PS-7KQ4-M2", "<a href=\"/approvals?view=on-hold\" aria-current=\"page\">On hold</a>");
        assertThat(screen.get("/approvals?view=to-decide").body()).doesNotContain("PS-7KQ4-M2");
    }

    @Test
    void shouldOfferNeither_whenTheHostRefusedOrStaffHasDecided() {
        // given
        SlipState refused = new SlipState.PostingRefused(DECISION, "The period is closed", DECISION.at());
        SlipState rejected = new SlipState.Rejected(DECISION, new SlipState.Rejection(RejectReason.DUPLICATE, ""));

        // then
        assertThat(pageIn(refused)).contains("/approve\"").doesNotContain("/hold\"", "/release\"");
        assertThat(pageIn(rejected)).doesNotContain("/approve\"", "/hold\"", "/release\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "release"})
    void shouldChangeNothing_whenThereIsNoTokenOrNoVersionOrItIsAGet(String step) {
        // given
        screen.with(slip()).signedIn("liza");

        // then
        assertThat(screen.post(SLIP + "/" + step, "version", "0", "question", "Which?")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(step, "version", "x", "question", "Which?").statusCode())
                .isEqualTo(400);
        assertThat(screen.get(SLIP + "/" + step + "?version=0&question=Which").statusCode())
                .isEqualTo(405);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STALE, 409, This slip changed while you looked at it",
        "NOT_HOLDABLE, 409, This slip can’t be put on hold or released now",
        "NOT_ALLOWED, 403, You may look"
    })
    void shouldLeadToTheSlipAsItIs_whenRefused(DecisionRefusal refusal, int status, String heading) {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = send("release", "version", "0");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<a class=\"btn\" href=\"" + SLIP + "\">");
        assertThat(answer.body().replace("&#39;", "'")).contains("<h1>" + heading);
    }
}
