// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;

/** What was read from the file, beside what was typed. */
final class ReadPageTest extends ApprovalScreenFixture {

    @Test
    void shouldShowBothAndMarkWhatDiffers_whenAReaderHasRead() {
        // given
        read(Map.of(
                "amount.read", "PHP 500.00",
                "amount.where", "page 1, <line 4>",
                "reference.read", "1234567890123",
                "date.read", "soon",
                "differs", "amount date"));

        // when
        String page = screen.signedIn("liza").get(SLIP).body();

        // then
        assertThat(page)
                .containsSubsequence(
                        "<details class=\"calm\" data-read open>",
                        "<th scope=\"row\">Amount</th><td>₱5,000.00</td><td class=\"over\">₱500.00",
                        "Differs</span>",
                        "page 1, &lt;line 4&gt;",
                        "<th scope=\"row\">Reference No.</th><td>1234567890123</td><td>1234567890123",
                        "<th scope=\"row\">Transaction Date</th><td>1 Mar 2026</td><td class=\"over\">soon")
                .doesNotContain("<th scope=\"row\">Payee</th>");
    }

    @Test
    void shouldShowNothing_whenThereIsNoReaderOrNothingWasRead() {
        // given
        screen.with(slip().code("PS-8888-88"));
        read(Map.of());
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals/slips/PS-8888-88").body()).doesNotContain("data-read");
        assertThat(screen.get(SLIP).body()).doesNotContain("data-read").contains("data-check=\"read\"");
    }

    private void read(Map<String, String> inputs) {
        SlipReview review = ApprovalScreen.review(slip().build());
        NamedResult read =
                new NamedResult("read", new CheckResult(CheckLevel.AMBER, "READ_DIFFERS", List.of(), inputs));
        screen.approvals.reviews.add(new SlipReview(
                review.slip(),
                review.supplier(),
                review.allocations(),
                review.file(),
                new SlipChecks(List.of(read), Optional.of(Instant.parse("2026-03-02T01:31:00Z"))),
                review.standing()));
    }
}
