// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slipway.spi.work.WorkSchedule;

final class LetterScheduleTest {

    private static final Duration LONGEST = Duration.ofSeconds(400);

    @Test
    void shouldHoldAClaimLongerThanSendingTakes_whenTransportIsSlow() {
        assertThat(schedule(Map.of()).lease()).isEqualTo(Duration.ofSeconds(520));
    }

    @Test
    void shouldBePatientAsConfigured_whenMailsAreRefused() {
        assertThat(schedule(Map.of("mostRefusals", 3)).limits()).isEqualTo(new WorkSchedule.Limits(3, 12));
        assertThat(schedule(Map.of()).limits()).isEqualTo(new WorkSchedule.Limits(12, 12));
    }

    @Test
    void shouldNotStart_whenConfigurationIsWrong() {
        assertThatThrownBy(() -> schedule(Map.of("mostRefusals", 0)))
                .hasMessage("slipway.letters: mostRefusals must be 1 to 1000, but is 0");
        assertThatThrownBy(() -> schedule(Map.of("pollMillis", 9)))
                .hasMessage("slipway.letters: pollMillis must be 10 to 60000, but is 9");
    }

    private static WorkSchedule schedule(Map<String, Object> values) {
        return LetterSchedule.of(configuration(values), LONGEST);
    }

    /** These values, and the declared default for each other. */
    private static LetterConfiguration configuration(Map<String, Object> values) {
        return (LetterConfiguration) Proxy.newProxyInstance(
                LetterConfiguration.class.getClassLoader(),
                new Class<?>[] {LetterConfiguration.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
