// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlipCodeTest {

    @Test
    void shouldBeRead_whenItIsACode() {
        assertThat(SlipCode.parse("PS-7KQ4-M2")).contains(new SlipCode("PS-7KQ4-M2"));
        assertThat(new SlipCode("PS-7KQ4-M2")).hasToString("PS-7KQ4-M2");
    }

    @Test
    void shouldBeMadeOf32Characters_whenReadOutOnThePhone() {
        assertThat(SlipCode.ALPHABET).hasSize(32).doesNotContain("I", "L", "O", "U");
        assertThat(SlipCode.ALPHABET.chars().distinct().count()).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PS-7KQ4-M",
                "PS-7KQ4-M22",
                "PS-7KQ4M2",
                "7KQ4-M2",
                "ps-7kq4-m2",
                "PS-7KQ4-MI",
                "PS-LKQ4-M2",
                "PS-7OQ4-M2",
                "PS-7UQ4-M2",
                " PS-7KQ4-M2",
                "PS-7KQ4-M2\n",
                "PS-7KQ4-M2'--",
                "PS-٧KQ4-M2"
            })
    void shouldBeNone_whenAnythingDiffers(String text) {
        assertThat(SlipCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipCode(text));
    }
}
