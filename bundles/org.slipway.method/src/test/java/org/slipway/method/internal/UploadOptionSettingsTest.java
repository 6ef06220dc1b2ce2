// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;

class UploadOptionSettingsTest {

    private final SettingsTrial<Set<String>> trial =
            SettingsTrial.good(UploadOptionSettings::new, Map.of("countries", new String[] {"PH", "SG"}));

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("countries", "PH, SG,MY"))).isEqualTo(Set.of("PH", "SG", "MY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "countries | Philippines | a list of countries in ISO 3166-1 alpha-2, such as PH,SG",
                "countries | PH,ph | a list of countries in ISO 3166-1 alpha-2, such as PH,SG",
                "countries | XX | a list of countries in ISO 3166-1 alpha-2, such as PH,SG",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
