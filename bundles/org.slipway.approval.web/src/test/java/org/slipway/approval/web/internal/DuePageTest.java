// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.DueSlips.Due;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;

/** What is to be looked at again by today, above the lists. */
final class DuePageTest extends ApprovalScreenFixture {

    private final Slip held = slip().state(
                    new SlipState.OnHold(DECISION, "Which account?", Optional.of(LocalDate.parse("2026-03-03"))))
            .build();

    @Test
    void shouldStandAboveTheWholeList_whenSomethingIsDue() {
        // given
        screen.due.due = new Due(List.of(held), false);
        screen.signedIn("liza");

        // then
        for (String list : List.of("/approvals", "/approvals?view=on-hold")) {
            assertThat(screen.get(list).body())
                    .contains("<h2 id=\"due\">To look at again by today</h2>")
                    .contains("<a class=\"code\" href=\"" + SLIP + "?list=view%3Don-hold\">PS-7KQ4-M2</a>")
                    .contains("Narra Hardware · INV-1001 · ₱5,000.00 · 3 Mar 2026")
                    .doesNotContain("More of them");
        }
    }

    @Test
    void shouldLeadToTheOthers_whenThereAreMore() {
        // given
        screen.due.due = new Due(List.of(held), true);
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body())
                .contains("<a href=\"/approvals?view=on-hold\">More of them are in the list of slips on hold</a>");
    }

    @Test
    void shouldNotBeSaid_whenNothingIsDueOrSomethingElseIsLookedFor() {
        // given
        screen.signedIn("liza");
        assertThat(screen.get("/approvals").body()).doesNotContain("id=\"due\"");

        // when
        screen.due.due = new Due(List.of(held), true);

        // then
        for (String query : List.of("view=done", "view=in-posting", "text=PS-0", "after=PS-0000-01")) {
            assertThat(screen.get("/approvals?" + query).body()).doesNotContain("id=\"due\"");
        }
    }
}
