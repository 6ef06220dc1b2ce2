// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.SlipBuilder;

final class ResubmissionTest {

    private static final SlipState.Decision DECISION =
            new SlipState.Decision("ana", Instant.parse("2026-03-04T04:00:00Z"));
    private static final SlipState REJECTED =
            new SlipState.Rejected(DECISION, new SlipState.Rejection(RejectReason.UNREADABLE, ""));
    private static final SlipCode CODE = new SlipCode("PS-7KQ4-M2");
    private static final Slip FIRST = SlipBuilder.slip().state(REJECTED).build();

    @Test
    void shouldBePossible_whenRejectedAndNoneStandsForIt() {
        assertThat(Resubmission.possible(CODE, List.of(other(new SlipState.Pending()), FIRST)))
                .isTrue();
    }

    @Test
    void shouldNotBePossible_whenNoSuchSlipIsAmongThem() {
        assertThat(Resubmission.possible(new SlipCode("PS-ZZZZ-ZZ"), List.of(FIRST)))
                .isFalse();
        assertThat(Resubmission.possible(CODE, List.of())).isFalse();
    }

    @Test
    void shouldNotBePossible_whenItIsNotRejected() {
        assertThat(Resubmission.possible(CODE, List.of(SlipBuilder.slip().build())))
                .isFalse();
        assertThat(Resubmission.possible(
                        CODE,
                        List.of(SlipBuilder.slip()
                                .state(new SlipState.Approved(DECISION))
                                .build())))
                .isFalse();
    }

    @Test
    void shouldBePossibleOnce_whenAnotherStandsForItThatIsNotWithdrawn() {
        assertThat(Resubmission.possible(CODE, List.of(standing(new SlipState.Pending()), FIRST)))
                .isFalse();
        assertThat(Resubmission.possible(CODE, List.of(standing(REJECTED), FIRST)))
                .isFalse();
        assertThat(Resubmission.possible(CODE, List.of(standing(new SlipState.Withdrawn(DECISION.at())), FIRST)))
                .isTrue();
    }

    private static Slip other(SlipState state) {
        return SlipBuilder.slip().code("PS-AAAA-22").state(state).build();
    }

    private static Slip standing(SlipState state) {
        return SlipBuilder.slip()
                .code("PS-AAAA-22")
                .state(state)
                .replaces(CODE.value())
                .build();
    }
}
