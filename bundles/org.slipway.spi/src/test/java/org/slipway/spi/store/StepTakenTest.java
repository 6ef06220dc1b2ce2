// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipStep;

final class StepTakenTest {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    @Test
    void shouldBeToldWithoutTheDigests_whenItIsPast() {
        StepTaken taken = new StepTaken(SlipStep.HOLD, "ana", NOON, "Which account?", "0123456789abcdef");

        assertThat(taken.past()).isEqualTo(new PastStep(SlipStep.HOLD, Optional.of("ana"), NOON, "Which account?"));
    }

    @Test
    void shouldSayNothing_whenNothingIsSaid() {
        assertThat(new StepTaken(SlipStep.POST, "posting", NOON))
                .isEqualTo(new StepTaken(SlipStep.POST, "posting", NOON, "", ""));
        assertThat(new StepTaken(SlipStep.POST, "posting", NOON, "RC-1"))
                .isEqualTo(new StepTaken(SlipStep.POST, "posting", NOON, "RC-1", ""));
    }

    @Test
    void shouldBeABug_whenItNamesNobodyOrSaysTooMuch() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepTaken(SlipStep.HOLD, " ", NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepTaken(SlipStep.HOLD, "a".repeat(101), NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepTaken(SlipStep.HOLD, "ana", NOON, "a".repeat(501)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepTaken(SlipStep.HOLD, "ana", NOON, "", "a".repeat(101)));
    }
}
