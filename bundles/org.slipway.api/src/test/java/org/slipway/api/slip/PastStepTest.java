// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PastStepTest {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    @Test
    void shouldNameNobody_whenACustomerReads() {
        PastStep held = new PastStep(SlipStep.HOLD, Optional.of("ana"), NOON, "Which account?");

        assertThat(held.withoutName()).isEqualTo(new PastStep(SlipStep.HOLD, Optional.empty(), NOON, "Which account?"));
    }

    @Test
    void shouldBeABug_whenTextsAreOutOfBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PastStep(SlipStep.HOLD, Optional.of(" "), NOON, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PastStep(SlipStep.HOLD, Optional.of("a".repeat(101)), NOON, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PastStep(SlipStep.HOLD, Optional.empty(), NOON, "a".repeat(501)));
    }
}
