// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.RelatedSlips.CustomerHistory;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;

/** What the page of a slip says of the slips that have to do with it. */
final class RelatedPageTest extends ApprovalScreenFixture {

    private static final CustomerHistory NOBODY = new CustomerHistory(List.of(), Map.of(), true);

    private static final Slip FORGED = slip().code("PS-AAAA-AA")
            .state(new SlipState.Rejected(
                    DECISION, new SlipState.Rejection(RejectReason.OTHER, "<b>This receipt is forged</b>")))
            .build();

    @Test
    void shouldSayFirstOfAllWhyTheEarlierOneWasRejected_whenItIsSentAgain() {
        // given
        screen.relations.related = new RelatedSlips(Optional.of(FORGED), List.of(), List.of(), NOBODY);
        screen.with(slip()).signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .containsSubsequence(
                        "data-related=\"predecessor\"",
                        "Sent again in place of a rejected slip",
                        "<a class=\"code\" href=\"/approvals/slips/PS-AAAA-AA\">PS-AAAA-AA</a>",
                        "<span class=\"chip chip-bad\">Rejected</span>",
                        "₱5,000.00 · Invoice <span class=\"token\">INV-1001</span> · submitted 2 Mar 2026, 9:30",
                        "Other: see the note · &lt;b&gt;This receipt is forged&lt;/b&gt; · By ana on 4 Mar 2026, 12:00",
                        "<div class=\"review\">")
                .doesNotContain("data-related=\"successors\"", "related-customer", "related-invoice");
    }

    @Test
    void shouldLeadToTheNewOne_whenTheRejectedSlipIsLookedAt() {
        // given
        Slip successor = slip().code("PS-BBBB-BB").replaces("PS-7KQ4-M2").build();
        screen.relations.related = new RelatedSlips(Optional.empty(), List.of(successor), List.of(), NOBODY);
        screen.with(slip().state(FORGED.state())).signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .containsSubsequence(
                        "data-related=\"successors\"", "Sent again by the customer", "/approvals/slips/PS-BBBB-BB")
                .doesNotContain("data-related=\"predecessor\"");
    }

    @Test
    void shouldListTheInvoicesAndTheCustomersSlips_whenThereAreSome() {
        // given
        Slip other = slip().code("PS-CCCC-CC").amount("PHP 120.50").build();
        CustomerHistory customer = new CustomerHistory(
                List.of(other, FORGED), Map.of(SlipStatus.REJECTED, 988, SlipStatus.PENDING, 12), false);
        screen.relations.related = new RelatedSlips(Optional.empty(), List.of(), List.of(other), customer);
        screen.with(slip()).signedIn("omar");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .containsSubsequence(
                        "<h2 id=\"related-invoice\">Other slips of the same invoice</h2>",
                        "PS-CCCC-CC</a>",
                        "₱120.50 · Invoice <span class=\"token\">INV-1001</span>",
                        "<h2 id=\"related-customer\">Other slips of this customer</h2>",
                        "<p class=\"small soft\">Pending: 12 · Rejected: 988 (of the newest 1000)</p>",
                        "PS-CCCC-CC</a>",
                        "PS-AAAA-AA</a>");
    }
}
