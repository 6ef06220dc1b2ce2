// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SlipStatus;

final class QueueViewTest {

    @Test
    void shouldListEverySlipOnce_whenAllViewsAreShown() {
        assertThat(Arrays.stream(QueueView.values()).flatMap(view -> view.statuses().stream()))
                .containsExactlyInAnyOrder(SlipStatus.values());
    }
}
