// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;

class ClamavSettingsTest {

    private final SettingsTrial<ClamdAccess> trial = SettingsTrial.good(ClamavSettings::new, Map.of());

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("address", "127.0.0.1:3310", "scanSeconds", 600)))
                .isEqualTo(new ClamdAccess(
                        new ClamdAddress("127.0.0.1:3310"), Duration.ofSeconds(5), Duration.ofSeconds(600)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address | clamd | an absolute path, or host:port",
                "address | localhost:0 | an absolute path, or host:port",
                "connectSeconds | 61 | a whole number from 1 to 60",
                "scanSeconds | 601 | a whole number from 1 to 600",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
