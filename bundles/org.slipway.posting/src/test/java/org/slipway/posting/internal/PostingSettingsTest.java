// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.SettingsTrial;

class PostingSettingsTest {

    private final SettingsTrial<WorkSchedule> trial = SettingsTrial.good(PostingSettings::new, Map.of());

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(
                        Map.of("pollMillis", 10, "leaseSeconds", 90, "firstRetrySeconds", 7, "longestRetrySeconds", 7)))
                .isEqualTo(new WorkSchedule(
                        Duration.ofMillis(10),
                        Duration.ofSeconds(90),
                        new Backoff(Duration.ofSeconds(7), Duration.ofSeconds(7))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pollMillis | 9 | a whole number from 10 to 60000",
                "leaseSeconds | 89 | a whole number from 90 to 86400",
                "leaseSeconds | 86401 | a whole number from 90 to 86400",
                "firstRetrySeconds | 0 | a whole number from 1 to 86400",
                "longestRetrySeconds | 4 | a whole number from 5 to 86400",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    @Test
    void shouldBeTheScheduleOfTheWorker_whenNothingIsConfigured() {
        assertThat(trial.values())
                .isEqualTo(new WorkSchedule(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(5),
                        new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15))));
    }
}
