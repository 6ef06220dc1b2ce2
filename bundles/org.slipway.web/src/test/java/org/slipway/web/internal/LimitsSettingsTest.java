// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;
import org.slipway.web.ClientLimits;

class LimitsSettingsTest {

    private final SettingsTrial<FrontLimits> trial = SettingsTrial.good(LimitsSettings::new, Map.of());

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("wrongLinks", 1, "openings", "100000", "trustedProxies", "127.0.0.1, ::1"))
                        .limits())
                .isEqualTo(new ClientLimits(1, 100_000, 60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openings | -1 | a whole number from 1 to 100000",
                "wrongLinks | 100001 | a whole number from 1 to 100000",
                "forms | all | a whole number from 1 to 100000",
                "trustedProxies | proxy.example.org | a list of addresses in digits, such as 127.0.0.1, or nothing",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
