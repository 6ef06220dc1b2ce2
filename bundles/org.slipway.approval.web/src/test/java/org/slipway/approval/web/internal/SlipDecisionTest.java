// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.approval.DecisionRefusal;

/** What the forms to approve and to reject do, and what they explain. */
final class SlipDecisionTest extends ApprovalScreenFixture {

    @Test
    void shouldApproveWhatWasShown_whenApproved() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        HttpResponse<String> answer = send("approve", "version", "3");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/approvals?view=to-decide&decided=PS-7KQ4-M2");
        assertThat(screen.approvals.decisions).containsExactly("liza approves PS-7KQ4-M2 v3");
    }

    @Test
    void shouldRejectWithReasonAndNote_whenRejected() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        HttpResponse<String> answer =
                send("reject", "version", "3", "reason", "OTHER", "note", " Send the whole\r\npicture, ₱ too ");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(screen.approvals.decisions)
                .containsExactly("liza rejects PS-7KQ4-M2 v3 OTHER: Send the whole\npicture, ₱ too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void shouldDecideNothing_whenTokenIsMissingOrForeign(String decision) {
        // given
        screen.with(slip()).signedIn("omar");
        String foreign = ApprovalScreen.token(screen.get("/approvals").body());
        screen.cookies.clear();
        screen.signedIn("liza");

        // when
        HttpResponse<String> without = screen.post(SLIP + "/" + decision, "version", "0", "reason", "OTHER");
        HttpResponse<String> other =
                screen.post(SLIP + "/" + decision, "version", "0", "reason", "OTHER", "formToken", foreign);
        HttpResponse<String> crossSite = screen.post(
                new String[] {"Sec-Fetch-Site", "same-site"},
                SLIP + "/" + decision,
                "version",
                "0",
                "reason",
                "OTHER",
                "formToken",
                token());

        // then
        assertThat(List.of(without.statusCode(), other.statusCode(), crossSite.statusCode()))
                .containsOnly(403);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void shouldDecideNothing_whenAskedByGet(String decision) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get(SLIP + "/" + decision + "?version=0&reason=OTHER");

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STALE, 409, This slip changed while you looked at it",
        "DECIDED, 409, This slip was decided already",
        "NOT_ALLOWED, 403, You may look"
    })
    void shouldLeadToTheSlipAsItIs_whenDecisionIsRefused(DecisionRefusal refusal, int status, String heading) {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = send("approve", "version", "0");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + heading, "<a class=\"btn\" href=\"" + SLIP + "\">");
    }

    @Test
    void shouldRefuse_whenViewerSendsADecision() {
        // given
        screen.with(slip()).signedIn("omar");
        String token = ApprovalScreen.token(screen.get(SLIP).body());

        // when
        HttpResponse<String> answer = screen.post(SLIP + "/approve", "version", "0", "formToken", token);

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your account does not have the role slipway-approver.");
    }

    @Test
    void shouldExplainOnTheSlipsPage_whenInvoiceOwesLess() {
        // given
        screen.with(slip().version(3)).signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.OVER_OUTSTANDING);

        // when
        HttpResponse<String> answer = send("approve", "version", "3");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("<div class=\"notice notice-bad\" role=\"status\">")
                .contains("<h2>This would be more than the invoice owes</h2>", "₱11,200.00", "/reject");
    }

    @ParameterizedTest
    @CsvSource({"''", "NONSENSE"})
    void shouldAskForTheReason_whenNoneIsChosen(String reason) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = send("reject", "version", "0", "reason", reason, "note", "<b>kept</b>");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "<details open>",
                        " autofocus id=\"reason\"",
                        "aria-invalid=\"true\" aria-describedby=\"reason-error\"")
                .contains("<p class=\"error\" id=\"reason-error\">Choose a reason.</p>")
                .contains("\n&lt;b&gt;kept&lt;/b&gt;</textarea>");
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldAskForTheNote_whenReasonNeedsOne() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.NOTE_MISSING);

        // when
        HttpResponse<String> answer = send("reject", "version", "0", "reason", "OTHER", "note", "");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<p class=\"error\" id=\"note-error\">Write what the customer should do.</p>")
                .contains("<option value=\"OTHER\" selected>");
    }

    @Test
    void shouldKeepTheNote_whenItIsTooLong() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.NOTE_TOO_LONG);
        String note = "x".repeat(501);

        // when
        HttpResponse<String> answer = send("reject", "version", "0", "reason", "DUPLICATE", "note", note);

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Use at most 500 characters.", note + "</textarea>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "99999999999999999999"})
    void shouldNotUnderstand_whenVersionIsNone(String version) {
        // given
        screen.with(slip()).signedIn("liza");

        // when // then
        assertThat(send("approve", "version", version).statusCode()).isEqualTo(400);
        assertThat(send("reject", "version", version, "reason", "OTHER").statusCode())
                .isEqualTo(400);
    }
}
