// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.audit.SlipComparison.Digests;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;

final class AuditSlipTest extends ApprovalScreenFixture {

    private static final String TALA = "?supplier=tala";

    @Test
    void shouldMarkWhatDiffers_whenTheTrailIsLaidBesideTheData() {
        // given
        screen.audit.row("SLIP_APPROVED", "liza", "PS-7KQ4-M2", "");
        PastStep step = new PastStep(SlipStep.APPROVE, Optional.of("mal"), FakeAudit.AT, "");
        screen.audit.comparison = Optional.of(new SlipComparison(
                new SlipCode("PS-7KQ4-M2"),
                SlipStatus.APPROVED,
                true,
                List.of(
                        new SlipComparison.Line(
                                Optional.of(screen.audit.rows.get(0)),
                                Optional.of(step),
                                Set.of(Difference.ACTOR, Difference.FIGURES),
                                Digests.DIFFER),
                        new SlipComparison.Line(
                                Optional.empty(),
                                Optional.of(step),
                                Set.of(Difference.NOT_IN_TRAIL),
                                Digests.NOT_SEALED))));
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get(Addresses.AUDIT + "/slip" + TALA + "&slip=PS-7KQ4-M2");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Trail and data differ", "liza", "mal", "Not the same actor.", "are not what they were.")
                .contains("<span class=\"soft\">Nothing</span>", "The trail does not have this step.")
                .doesNotContain("Not the same time.");
    }

    @Test
    void shouldNotBeFound_whenThereIsNoSuchSlip() {
        // given
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT + "/slip" + TALA + "&slip=x").statusCode())
                .isEqualTo(404);
        assertThat(screen.audit.asked).isEmpty();
        assertThat(screen.get(Addresses.AUDIT + "/slip" + TALA + "&slip=PS-7KQ4-M2")
                        .statusCode())
                .isEqualTo(404);
    }
}
