// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1003456789012|1003456789012",
                "Ref. No.: 1003456789012|Ref. No.: 1003456789012",
                "Ref #123 (BDO)|Ref #123 (BDO)",
                "GCash Ref. No. 1003 456 789012|GCash Ref. No. 1003 456 789012",
                "InstaPay:123,456|InstaPay:123,456",
                "A+B|A+B",
                "R&D*7|R&D*7",
                "2026\u20131003|2026-1003",
                "2026\u20141003|2026-1003",
                "2026\u20111003|2026-1003",
                "2026\u22121003|2026-1003",
                "\uff0d1003|-1003",
                "10\u200b03|1003",
                "\u202e1003\u202c|1003",
                "10\u00ad03\ufeff|1003",
                "1003\u00a0456\t789|1003 456 789",
                "TRF.BDO/2026-77|TRF.BDO/2026-77",
                "R.P.1|R.P.1",
                "INV.2026.11|INV.2026.11",
                "Juan dela Cruz 0077|Juan dela Cruz 0077",
                "\u0938\u0902\u0926\u0930\u094d\u092d 12|\u0938\u0902\u0926\u0930\u094d\u092d 12"
            })
    void shouldTakeIt_whenABankPrintsIt(String typed, String kept) {
        // when
        String tidied = Reference.tidy(typed);

        // then
        assertThat(tidied).isEqualTo(kept);
        assertThat(Reference.hasUsualCharacters(tidied)).isTrue();
        assertThat(Reference.isToken(tidied)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wire to 0917 123 4567 or www.evil.example/pay",
                "www.evil.example",
                "https://evil.example",
                "evil.example/pay",
                "EVIL.COM",
                "see e\u200bvil.com.",
                "bit.ly/3xYz",
                "pay.evil.com.ph 1003",
                "please send it to the other account 0917"
            })
    void shouldRefuseIt_whenItIsASentenceOrAnAddress(String typed) {
        // then
        assertThat(Reference.isToken(Reference.tidy(typed))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12;3", "<b>", "a@b.example", "12\u00003", "=1+1", "\ud83d\ude00"})
    void shouldRefuseIt_whenNoBankPrintsSuchCharacters(String typed) {
        // then
        assertThat(Reference.hasUsualCharacters(Reference.tidy(typed))).isFalse();
    }
}
