// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkLifeTest {

    private static final Instant ISSUED = Instant.parse("2026-03-02T01:30:00Z");

    /** Midnight in Manila is 16:00 UTC of the day before. */
    @ParameterizedTest
    @CsvSource({
        // 30 days after due, to the end of that day
        "2026-03-18, 2026-04-17T16:00:00Z",
        // at least 10 days
        "2025-12-31, 2026-03-12T01:30:00Z",
        "2026-02-09, 2026-03-12T01:30:00Z",
        "2026-02-10, 2026-03-12T16:00:00Z",
        // at most 120 days
        "2026-05-29, 2026-06-28T16:00:00Z",
        "2026-05-30, 2026-06-29T16:00:00Z",
        "2026-05-31, 2026-06-30T01:30:00Z",
        "2030-01-01, 2026-06-30T01:30:00Z",
    })
    void shouldFollowTheDueDateWithinBounds_whenIssued(LocalDate due, Instant expires) {
        assertThat(LinkLife.of(ISSUED, due, ZoneId.of("Asia/Manila")).expires()).isEqualTo(expires);
    }
}
