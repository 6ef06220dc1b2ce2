// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which steps count. */
final class StandingStepsTest {

    @Test
    void shouldLeaveOutBoth_whenADecisionWasTakenBack() {
        assertThat(standing(SlipStep.SUBMIT, SlipStep.APPROVE, SlipStep.UNDO_APPROVAL, SlipStep.REJECT))
                .containsExactly(SlipStep.SUBMIT, SlipStep.REJECT);
        assertThat(standing(
                        SlipStep.SUBMIT,
                        SlipStep.FIRST_APPROVE,
                        SlipStep.APPROVE,
                        SlipStep.UNDO_APPROVAL,
                        SlipStep.HOLD,
                        SlipStep.UNDO))
                .containsExactly(SlipStep.SUBMIT, SlipStep.FIRST_APPROVE);
    }

    @Test
    void shouldKeepAll_whenNothingWasTakenBack() {
        assertThat(standing(SlipStep.SUBMIT, SlipStep.APPROVE, SlipStep.POST))
                .containsExactly(SlipStep.SUBMIT, SlipStep.APPROVE, SlipStep.POST);
        assertThat(standing()).isEmpty();
    }

    private static List<SlipStep> standing(SlipStep... steps) {
        List<PastStep> history = Stream.of(steps)
                .map(step -> new PastStep(step, Optional.empty(), Instant.EPOCH, ""))
                .toList();
        return StandingSteps.of(history).stream().map(PastStep::step).toList();
    }
}
