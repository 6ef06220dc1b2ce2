// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticedTest {

    @Test
    void shouldKeepHowFarWasLooked_whenWrittenAndRead() {
        Noticed noticed = new Noticed("2026-03-01 2026-03-02T01:00:00Z", List.of(57, 58));

        assertThat(noticed).hasToString("2026-03-01 2026-03-02T01:00:00Z 57,58");
        assertThat(Noticed.parse("2026-03-01 2026-03-02T01:00:00Z 57,58")).contains(noticed);
        assertThat(Noticed.parse("120 ")).contains(new Noticed("120", List.of()));
        assertThat(Noticed.parse("")).isEmpty();
        assertThat(Noticed.parse("120 x")).isEmpty();
    }

    @Test
    void shouldKeepTheLastForty_whenMoreWereAnnounced() {
        Noticed noticed = new Noticed("1", IntStream.rangeClosed(1, 50).boxed().toList());

        assertThat(noticed.announced()).hasSize(40).startsWith(11).endsWith(50);
    }
}
