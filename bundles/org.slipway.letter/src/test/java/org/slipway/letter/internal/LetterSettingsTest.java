// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.SettingsTrial;

class LetterSettingsTest {

    private final SettingsTrial<LetterSchedule> trial = SettingsTrial.good(LetterSettings::new, Map.of());

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("pollMillis", 10, "mostRefusals", 3)))
                .isEqualTo(new LetterSchedule(Duration.ofMillis(10), 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pollMillis | 9 | a whole number from 10 to 60000",
                "mostRefusals | 0 | a whole number from 1 to 1000",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    @Test
    void shouldHoldAClaimLongerThanSendingTakes_whenTransportIsSlow() {
        WorkSchedule schedule = trial.values().over(Duration.ofSeconds(400));

        assertThat(schedule.lease()).isEqualTo(Duration.ofSeconds(520));
        assertThat(schedule.limits()).isEqualTo(new WorkSchedule.Limits(12, 12));
    }
}
