// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.slip.SlipState;

/** What the page of a slip says of first and second approvals. */
final class TwoApproversPageTest extends ApprovalScreenFixture {

    @Test
    void shouldOfferTheFirstApproval_whenTwoAreNeeded() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.two = true;

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("First approval</button>", "nothing is posted before somebody else has approved, too")
                .doesNotContain("Second approval</button>", "Approve</button>");
    }

    @Test
    void shouldSayWhoWasFirst_whenTheSecondLooks() {
        // given
        screen.with(slip().state(new SlipState.FirstApproved(DECISION))).signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("Waits for the second approval", "First approval: By ana on 4 Mar 2026")
                .contains("Second approval</button>", "A receipt of ₱5,000.00 will be posted")
                .contains("/approvals?view=to-decide");
    }

    @Test
    void shouldSayThatItIsSomebodyElses_whenTheFirstLooksAgain() {
        // given
        screen.with(slip().state(new SlipState.FirstApproved(DECISION))).signedIn("liza");
        screen.approvals.obstacle = Optional.of(DecisionRefusal.SAME_APPROVER);

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("The first approval of this slip was yours. Ask another approver for the second one.")
                .contains("name=\"reason\"")
                .doesNotContain("Second approval</button>");
    }

    @Test
    void shouldSayWhy_whenTheSameOneSendsTheFormOfTheSecond() {
        // given
        screen.with(slip().state(new SlipState.FirstApproved(DECISION))).signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.SAME_APPROVER);

        // when
        HttpResponse<String> answer = send("approve", "version", "0");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The second approval is somebody else’s");
    }
}
