// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;

class ScanSettingsTest {

    private final SettingsTrial<ScanPolicy> trial = SettingsTrial.good(ScanSettings::new, Map.of("policy", "REQUIRED"));

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("policy", " off "))).isEqualTo(ScanPolicy.OFF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy | SOMETIMES | one of INSTALLED, OFF, REQUIRED",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    @Test
    void shouldScanWhereAScannerIs_whenNothingIsConfigured() {
        assertThat(SettingsTrial.good(ScanSettings::new, Map.of()).values()).isEqualTo(ScanPolicy.INSTALLED);
    }
}
