// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStep;

/** The button that takes back what was decided on several slips at once. */
final class SeveralUndoPageTest extends ApprovalScreenFixture {

    private static final String SHOWN = ":0:" + ApprovalScreen.SHOWN;
    private static final String ONE = "PS-0000-01";
    private static final String TWO = "PS-0000-02";

    @BeforeEach
    void listTwoSlips() {
        screen.with(slip().code(ONE), slip().code(TWO)).signedIn("liza");
        decided(ONE, true);
        decided(TWO, true);
    }

    @Test
    void shouldSayHowManyAndOfferToTakeThemBack_whenSeveralAreRejectedInTime() {
        assertThat(reject())
                .contains("<h2 id=\"rejected\">Rejected: 2</h2>")
                .contains("name=\"do\" value=\"undo\">Undo all (2)</button>")
                .contains("name=\"decidedSlip\" value=\"PS-0000-01:0\"", "name=\"decidedSlip\" value=\"PS-0000-02:0\"")
                .contains("<input type=\"hidden\" name=\"text\" value=\"PS-0\">");

        // when
        decided(TWO, false);

        // then
        assertThat(reject()).contains("Rejected: 2").doesNotContain("value=\"undo\"");
    }

    @Test
    void shouldOfferToTakeBackOnlyWhatWasApproved_whenSeveralAreApproved() {
        // given
        screen.queue.colours.put(new SlipCode(ONE), CheckColour.GREEN);

        // then
        assertThat(post("do", "approve", "slip", ONE + SHOWN, "slip", "PS-ZZZZ-ZZ" + SHOWN)
                        .body())
                .contains("Approved: 1", "Not approved: 1", "Undo all (1)")
                .contains("name=\"decidedSlip\" value=\"PS-0000-01:1\"")
                .doesNotContain("value=\"PS-ZZZZ-ZZ:");
    }

    @Test
    void shouldOfferNothing_whenNoneWasRejected() {
        assertThat(post("slip", "PS-ZZZZ-ZZ" + SHOWN, "reason", "DUPLICATE").body())
                .contains("Not rejected: 1")
                .doesNotContain("value=\"undo\"");
    }

    @Test
    void shouldTakeEachBackAndSayIt_whenTheButtonIsPressed() {
        // given
        screen.own.tooLate.add(new SlipCode(TWO));

        // when
        HttpResponse<String> answer =
                post("do", "undo", "text", "PS-0", "decidedSlip", ONE + ":1", "decidedSlip", TWO + ":3");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(screen.own.taken).containsExactly("liza takes back PS-0000-01 v1");
        assertThat(answer.body())
                .contains("<h2 id=\"undone\">Taken back: 1</h2>", "<h2 id=\"refused\">Not taken back: 1</h2>")
                .contains("PS-0000-02</a> Too late to undo", "href=\"/approvals?view=to-decide&amp;text=PS-0\"");
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldSayThatThereIsNone_whenASlipIsOutOfReach() {
        // given
        screen.own.refusal = Optional.of(UndoRefusal.NOT_FOUND);

        // when
        HttpResponse<String> answer = post("do", "undo", "decidedSlip", ONE + ":1");

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("PS-0000-01</a> There is no such slip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS-0000-01", "PS-0000-01:x", "nonsense:1", "PS-0000-01:1234567890123456789"})
    void shouldRefuse_whenTheFormIsNotOurs(String value) {
        assertThat(post("do", "undo", "decidedSlip", value).statusCode()).isEqualTo(400);
        assertThat(post("do", "undo").statusCode()).isEqualTo(400);
        assertThat(screen.post("/approvals", "do", "undo", "decidedSlip", ONE + ":1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(screen.own.taken).isEmpty();
    }

    @Test
    void shouldRefuse_whenMoreSlipsAreSentThanAPageShows() {
        // given
        List<String> fields = new ArrayList<>(List.of("do", "undo"));
        for (int i = 0; i < 51; i++) {
            fields.addAll(List.of("decidedSlip", ONE + ":1"));
        }

        // then
        assertThat(post(fields.toArray(new String[0])).statusCode()).isEqualTo(400);
        assertThat(screen.own.taken).isEmpty();
    }

    private void decided(String code, boolean undoable) {
        screen.own.decisions.put(
                new SlipCode(code),
                new OwnDecision(
                        slip().code(code).build(), SlipStep.REJECT, undoable ? Duration.ofSeconds(10) : Duration.ZERO));
    }

    private String reject() {
        return post("text", "PS-0", "slip", ONE + SHOWN, "slip", TWO + SHOWN, "reason", "DUPLICATE")
                .body();
    }

    private HttpResponse<String> post(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("formToken", token()));
        return screen.post("/approvals", all.toArray(new String[0]));
    }
}
