// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.Suppliers;

/** What the page of a slip says of work that was set aside, and of receipts of which nobody knows whether they are in the ledger. */
class WorkNoticesTest extends ApprovalScreenFixture {

    private static final SlipCode OTHER = new SlipCode("PS-0000-01");

    @Test
    void shouldSayWhatWasSetAsideAndWhy_whenWorkOfTheSlipIsParked() {
        // given
        screen.approvals.reviews.add(review(
                slip().state(new SlipState.Approved(DECISION)).build(),
                List.of(
                        work("post-receipt", true, "the ledger did not say <b>"),
                        work("slip-letter", false, "no route")),
                List.of()));
        screen.signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("Something needs a look", "Post the receipt of this slip: the ledger did not say &lt;b&gt;")
                .doesNotContain("no route", "are in doubt");
    }

    @Test
    void shouldNameTheOthersInDoubt_whenTheyPayTheSameInvoice() {
        // given
        screen.approvals.reviews.add(review(slip().build(), List.of(), List.of(OTHER, OTHER)));
        screen.signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("Other receipts of the same invoice are in doubt")
                .containsSubsequence(
                        "Nobody knows yet whether the ledger has the receipts of these slips. Their amounts stay"
                                + " reserved until that is cleared up.",
                        "<a class=\"code\" href=\"/approvals/slips/PS-0000-01\">PS-0000-01</a>")
                .doesNotContain("Something needs a look");
    }

    @Test
    void shouldSayNothingOfThem_whenTheSlipIsDecidedForGood() {
        // given
        SlipState posted = new SlipState.Posted(DECISION, "RC-0007", DECISION.at());
        screen.approvals.reviews.add(review(slip().state(posted).build(), List.of(), List.of(OTHER)));
        screen.signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body())
                .contains("RC-0007")
                .doesNotContain("are in doubt", "Something needs a look");
    }

    private static OpenWork work(String kind, boolean parked, String cause) {
        Instant due = Instant.parse("2026-03-04T04:00:00Z");
        return new OpenWork(
                7,
                kind,
                Suppliers.TALA.id(),
                "PS-7KQ4-M2",
                new OpenWork.Progress(parked, 3, AttemptEnd.UNKNOWN, due, cause));
    }

    private static SlipReview review(Slip slip, List<OpenWork> work, List<SlipCode> inDoubt) {
        SlipReview plain = ApprovalScreen.review(slip);
        return new SlipReview(
                slip,
                plain.supplier(),
                plain.allocations().stream()
                        .map(use -> new AllocationReview(use.allocation(), use.invoice(), use.otherPending(), inDoubt))
                        .toList(),
                plain.file(),
                new SlipReview.Standing(List.of(), List.of(), work, Optional.empty(), ApprovalScreen.SHOWN));
    }
}
