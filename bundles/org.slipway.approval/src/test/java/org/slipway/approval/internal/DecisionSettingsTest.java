// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slipway.testkit.SettingsTrial;

class DecisionSettingsTest {

    private final SettingsTrial<Duration> trial = SettingsTrial.good(DecisionSettings::new, Map.of());

    @Test
    void shouldBeTenSeconds_whenNothingIsConfigured() {
        assertThat(trial.values()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("undoSeconds", 0))).isEqualTo(Duration.ZERO);
        assertThat(trial.refusal(Map.of("undoSeconds", "61")))
                .isEqualTo("undoSeconds = 61 is not allowed; allowed is a whole number from 0 to 60");
    }
}
