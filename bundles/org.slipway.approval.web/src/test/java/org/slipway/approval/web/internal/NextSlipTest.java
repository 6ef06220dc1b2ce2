// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;

/** Where a decision leads to. */
final class NextSlipTest extends ApprovalScreenFixture {

    private static final String DECIDED = "decided=PS-7KQ4-M2";

    @ParameterizedTest
    @CsvSource({
        "approve, '', ''",
        "reject, reason, DUPLICATE",
        "hold, question, Which account?",
    })
    void shouldShowTheNextSlipOfTheQueue_whenOneIsDecided(String step, String field, String value) {
        // given
        screen.with(slip().code("PS-1111-11"), slip(), slip().code("PS-8888-88"), slip().code("PS-9999-99"))
                .signedIn("liza");

        // when
        HttpResponse<String> answer =
                field.isEmpty() ? send(step, "version", "0") : send(step, "version", "0", field, value);

        // then
        assertThat(location(answer)).isEqualTo("/approvals/slips/PS-8888-88?" + DECIDED);
    }

    @Test
    void shouldBeginAtTheTopAgain_whenTheLastOneIsDecided() {
        // given
        screen.with(slip().code("PS-1111-11"), slip()).signedIn("liza");

        // then
        assertThat(location(send("approve", "version", "0"))).isEqualTo("/approvals/slips/PS-1111-11?" + DECIDED);
    }

    @Test
    void shouldKeepTheFilter_whenTheSlipWasOpenedFromAFilteredList() {
        // given
        screen.with(slip(), slip().code("PS-8888-88").referenceNo("A"), slip().code("PS-9999-99"))
                .signedIn("liza");
        String row =
                screen.get("/approvals?text=1234567890123&least=1&currency=php").body();
        String list = "view%3Dto-decide%26text%3D1234567890123%26currency%3Dphp%26least%3D1";
        assertThat(row).contains("<a class=\"code\" href=\"" + SLIP + "?list=" + list + "\">");

        // when
        String page = screen.get(SLIP + "?list=" + list).body();
        HttpResponse<String> answer =
                send("approve", "version", "0", "list", "view=to-decide&text=1234567890123&currency=php&least=1");

        // then
        assertThat(page)
                .contains("name=\"list\" value=\"view=to-decide&amp;text=1234567890123&amp;currency=php&amp;least=1\"")
                .contains("<a class=\"back\" href=\"/approvals?view=to-decide&amp;text=1234567890123");
        assertThat(location(answer)).isEqualTo("/approvals/slips/PS-9999-99?" + DECIDED + "&list=" + list);
    }

    @Test
    void shouldLeadToTheList_whenNoneIsLeftThatTheReaderCanDecideOn() {
        // given
        SlipState.Decision own = new SlipState.Decision("liza", DECISION.at());
        screen.with(slip(), slip().code("PS-8888-88").state(new SlipState.FirstApproved(own)))
                .signedIn("liza");

        // then
        assertThat(location(send("approve", "version", "0", "list", "view=to-decide&state=PENDING")))
                .isEqualTo("/approvals?view=to-decide&state=PENDING&" + DECIDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "view=https://evil.example",
                "view=to-decide&next=//evil.example",
                "view=%zz",
                "view=done\r\nLocation: //evil.example",
            })
    void shouldLeadNowhereElse_whenTheListIsNoneOfOurs(String list) {
        // given
        screen.with(slip(), slip().code("PS-8888-88")).signedIn("liza");

        // then
        assertThat(location(send("approve", "version", "0", "list", list)))
                .isEqualTo("/approvals/slips/PS-8888-88?" + DECIDED);
    }

    @Test
    void shouldSayWhatWasDecided_whenTheNextSlipOrTheListIsShown() {
        // given
        Slip decided = slip().state(new SlipState.Approved(DECISION)).build();
        screen.own.decisions.put(decided.code(), new OwnDecision(decided, SlipStep.APPROVE, Duration.ZERO));
        screen.with(slip().code("PS-8888-88")).signedIn("liza");

        // then
        for (String page : new String[] {"/approvals/slips/PS-8888-88", "/approvals"}) {
            assertThat(screen.get(page + "?" + DECIDED).body())
                    .contains("data-decided=\"PS-7KQ4-M2\"><h2>PS-7KQ4-M2: Approved</h2>")
                    .contains("<a href=\"" + SLIP + "?" + DECIDED + "\">Look at it again</a>")
                    .doesNotContain(">Approved</span>");
            assertThat(screen.get(page + "?decided=PS-1111-11").body()).doesNotContain("data-decided");
            assertThat(screen.get(page + "?decided=%3Cb%3E").body()).doesNotContain("data-decided");
        }
    }

    @Test
    void shouldConfirmWithItsCode_whenASlipWasEntered() {
        // given
        Slip entered = slip().build();
        screen.own.decisions.put(entered.code(), new OwnDecision(entered, SlipStep.ENTER, Duration.ZERO));
        screen.with(slip()).signedIn("liza");

        // then
        assertThat(screen.get(SLIP + "?" + DECIDED).body())
                .contains("data-decided=\"PS-7KQ4-M2\"><h2>PS-7KQ4-M2: Entered by staff</h2>")
                .contains("<a href=\"" + SLIP + "?" + DECIDED + "\">PS-7KQ4-M2</a>")
                .contains("<a href=\"/approvals/slips/new\">Enter another slip</a>");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
