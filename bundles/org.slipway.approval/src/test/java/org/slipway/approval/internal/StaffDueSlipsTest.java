// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.DueSlips.Due;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

final class StaffDueSlipsTest {

    /** The world's clock says noon of this day in Manila. */
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    private final ApprovalWorld world = ApprovalWorld.withASlip();
    private final StaffDueSlips due = new StaffDueSlips(world.database.dueSlips(), world.clock);

    @Test
    void shouldTellWhatIsDueAtTheSuppliersPlace_whenTheDayHasBegunThere() {
        // given
        world.clock.advance(Duration.ofHours(8)); // a day later where days begin first
        hold(CODE, TODAY.plusDays(1));

        // then
        assertThat(due.of(ANA, supplier -> TODAY)).isEqualTo(Due.NONE);
        assertThat(due.of(ANA, supplier -> TODAY.plusDays(1))).isEqualTo(new Due(List.of(world.slip(CODE)), false));
    }

    @Test
    void shouldTellNobodyElse_whenASlipIsDue() {
        // given
        hold(CODE, TODAY);

        // then
        assertThat(due.of(BEN, supplier -> TODAY)).isEqualTo(Due.NONE);
        assertThat(due.of(new Staff("zoe", Set.of(), ANA.scope()), supplier -> TODAY))
                .isEqualTo(Due.NONE);
    }

    @Test
    void shouldTellTheFirstTenAndThatThereAreMore_whenElevenAreDue() {
        // given
        for (int slip = 10; slip < 21; slip++) {
            world.submitted(slip().code("PS-0000-" + slip));
            hold(new SlipCode("PS-0000-" + slip), TODAY);
        }

        // when
        Due found = due.of(ANA, supplier -> TODAY);

        // then
        assertThat(found.more()).isTrue();
        assertThat(found.slips())
                .extracting(Slip::code)
                .hasSize(10)
                .startsWith(new SlipCode("PS-0000-10"))
                .endsWith(new SlipCode("PS-0000-19"));
    }

    private void hold(SlipCode code, LocalDate day) {
        world.approvals.hold(ANA, world.seen(code), "Which account?", Optional.of(day));
    }
}
