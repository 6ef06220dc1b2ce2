// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DigestRhythmTest {

    @ParameterizedTest
    @CsvSource({
        "hourly, 2026-03-02T01:59:59Z, 2026-03-02T01:00:00Z, Asia/Manila",
        "hourly, 2026-03-02T01:59:59Z, 2026-03-02T01:30:00Z, Asia/Kolkata",
        "every 4 hours, 2026-03-02T01:30:00Z, 2026-03-02T00:00:00Z, Asia/Manila",
        "every 12 hours, 2026-03-02T03:59:59Z, 2026-03-01T16:00:00Z, Asia/Manila",
        "every 12 hours, 2026-03-02T04:00:00Z, 2026-03-02T04:00:00Z, Asia/Manila",
        "daily at 8, 2026-03-01T23:59:59Z, 2026-03-01T00:00:00Z, Asia/Manila",
        "daily at 8, 2026-03-02T00:00:00Z, 2026-03-02T00:00:00Z, Asia/Manila",
        "daily at 0, 2026-03-02T15:59:59Z, 2026-03-01T16:00:00Z, Asia/Manila",
        // the day on which the clock of Berlin goes forward at 2: 2:00 is 3:00 then
        "daily at 2, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z, Europe/Berlin",
    })
    void shouldKnowWhenThePeriodBegan_whenItIsRead(String rhythm, Instant now, Instant begun, ZoneId zone) {
        assertThat(DigestRhythm.parse(rhythm).orElseThrow().begun(now, zone)).hasValue(begun);
    }

    @Test
    void shouldReadWhatItWrites_whenItIsAnyOfThem() {
        assertThat(DigestRhythm.all())
                .hasSize(32)
                .startsWith(DigestRhythm.OFF)
                .allSatisfy(rhythm ->
                        assertThat(DigestRhythm.parse(rhythm.toString())).hasValue(rhythm));
        assertThat(DigestRhythm.parse(" ")).hasValue(DigestRhythm.OFF);
        assertThat(DigestRhythm.OFF.begun(Instant.EPOCH, ZoneId.of("Asia/Manila")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"every 5 hours", "every 24 hours", "daily", "daily at 24", "weekly"})
    void shouldReadNothing_whenItIsNoneOfThem(String text) {
        assertThat(DigestRhythm.parse(text)).isEmpty();
    }
}
