// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;

final class ComparisonSettingsTest {

    private final SettingsTrial<ComparisonRules> trial = SettingsTrial.good(ComparisonSettings::new, Map.of());

    @Test
    void shouldCompareAtTwo_whenNothingIsConfigured() {
        assertThat(trial.values()).isEqualTo(new ComparisonRules(true, 2, 35));
    }

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("nightly", "false", "hour", 23, "days", 366)))
                .isEqualTo(new ComparisonRules(false, 23, 366));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hour | 24 | a whole number from 0 to 23",
                "days | 0 | a whole number from 1 to 366",
                "nightly | often | one of false, true",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
