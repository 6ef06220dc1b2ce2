// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFoldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RP 1",
                "rp-1",
                "R.P.1",
                "rp_1",
                "RP\u00A01",
                "R\u200BP1",
                "\uFF32\uFF30\uFF11", // full width
                "RP\u0661", // Arabic-Indic one
                "RP\u0967", // Devanagari one
                "R\u04201", // Cyrillic Er
                "R\u03A11", // Greek Rho
                "RPI",
                "RPl",
                "R\u0301P1",
                "\u24C7\u24C51" // circled
            })
    void shouldBeTheSame_whenItReadsTheSame(String typed) {
        assertThat(ReferenceFold.key(typed)).isEqualTo("rp1");
    }

    @ParameterizedTest
    @CsvSource({
        "RP1, RP2",
        "RP1, RP11",
        "1234567890123, 1234567890132",
        "AB, BA",
        "RP1, RB1",
    })
    void shouldDiffer_whenItReadsDifferently(String one, String other) {
        assertThat(ReferenceFold.key(one)).isNotEqualTo(ReferenceFold.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "NO 12, \u039D\u039F 12",
        "BANK 7, \u0412\u0410NK 7",
        "x-100, \u0445-1\u041E\u041E",
        "MTK 5, \u041C\u0422\u041A 5",
    })
    void shouldFoldLookAlikes_whenLettersAreOfOtherScripts(String latin, String other) {
        assertThat(ReferenceFold.key(other)).isEqualTo(ReferenceFold.key(latin));
        assertThat(ReferenceFold.disguised(other)).isTrue();
        assertThat(ReferenceFold.disguised(latin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234 567 890123", "BDO-2026-0001", "\u5165\u91D1 7", "\u041F\u043B\u0430\u0442\u0435\u0436"})
    void shouldNotBeDisguised_whenLettersAreOfOneScript(String typed) {
        assertThat(ReferenceFold.disguised(typed)).isFalse();
    }
}
