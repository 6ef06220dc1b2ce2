// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BY_ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;

/** Which days a reminder can have; the world stands at 4 March 2026. */
final class ReminderRangeTest {

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04", "2026-03-05", "2026-06-02"})
    void shouldKeepTheDay_whenItIsInRange(String day) {
        // when
        hold(day);

        // then
        assertThat(world.slip(CODE).state())
                .isEqualTo(new SlipState.OnHold(BY_ANA, "Which account?", Optional.of(LocalDate.parse(day))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-06-04", "9999-12-31"})
    void shouldRefuse_whenTheDayIsOver_orTooFarAway(String day) {
        // then
        assertThat(hold(day)).isEqualTo(Outcome.refused(DecisionRefusal.REMINDER_OUT_OF_RANGE));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    private Outcome<Slip, DecisionRefusal> hold(String day) {
        return world.approvals.hold(ANA, world.seen(CODE), "Which account?", Optional.of(LocalDate.parse(day)));
    }
}
