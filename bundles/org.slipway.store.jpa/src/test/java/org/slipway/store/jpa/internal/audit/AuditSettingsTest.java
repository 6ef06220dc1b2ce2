// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;

class AuditSettingsTest {

    private final SettingsTrial<AuditRules> trial = SettingsTrial.good(AuditSettings::new, Map.of());

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("folder", "/var/heads", "acceptKey", "5d3359e260e47ab1")))
                .isEqualTo(new AuditRules(Path.of("/var/heads"), "5d3359e260e47ab1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acceptKey | slipway.key | the id of a key, 16 digits and small letters a to f, or nothing",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
