// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OutcomeTest {

    private static final Outcome<Integer, String> SEVEN = Outcome.accepted(7);
    private static final Outcome<Integer, String> NO = Outcome.refused("no");

    @Test
    void shouldAnswerWithTheBranch_whenFolded() {
        assertThat(SEVEN.<String>fold(value -> "value " + value, reason -> "reason " + reason))
                .isEqualTo("value 7");
        assertThat(NO.<String>fold(value -> "value " + value, reason -> "reason " + reason))
                .isEqualTo("reason no");
    }

    @Test
    void shouldMapTheValueOnly_whenMapped() {
        assertThat(SEVEN.map(value -> value + 1)).isEqualTo(Outcome.accepted(8));
        assertThat(NO.map(value -> value + 1)).isEqualTo(Outcome.refused("no"));
    }

    @Test
    void shouldStopAtTheFirstRefusal_whenChained() {
        assertThat(SEVEN.then(value -> Outcome.<Integer, String>accepted(value + 1)))
                .isEqualTo(Outcome.accepted(8));
        assertThat(SEVEN.then(value -> Outcome.<Integer, String>refused("later")))
                .isEqualTo(Outcome.refused("later"));
        assertThat(NO.then(value -> Outcome.<Integer, String>refused("later"))).isEqualTo(Outcome.refused("no"));
    }
}
