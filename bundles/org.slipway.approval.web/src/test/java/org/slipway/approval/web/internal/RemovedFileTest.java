// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.SlipState;

/** The page of a slip whose file is no longer kept. */
final class RemovedFileTest extends ApprovalScreenFixture {

    @Test
    void shouldSaySoAndOfferNoFile_whenTheSlipWasWithdrawnLongAgo() {
        // given
        SlipReview review =
                ApprovalScreen.review(slip().state(new SlipState.Withdrawn(Instant.parse("2026-03-02T03:00:00Z")))
                        .build());
        FileReview file = new FileReview(new Preview(PreviewState.REMOVED, 0), Scan.CLEAN, List.of());
        screen.approvals.reviews.add(
                new SlipReview(review.slip(), review.supplier(), review.allocations(), file, review.standing()));
        screen.signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("The file was removed: the slip was withdrawn on 2 Mar 2026, 11:00")
                .doesNotContain("<img", "/original", "action=\"/approvals/draw\"");
    }
}
