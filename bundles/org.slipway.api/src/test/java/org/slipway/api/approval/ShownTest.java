// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownTest {

    private static final String WORD = "0123456789abcdef.1111111111111111.2222222222222222";

    @Test
    void shouldComeBack_whenItsWordIsRead() {
        Shown shown = new Shown("0123456789abcdef", "1111111111111111", Optional.of("2222222222222222"));

        assertThat(shown).hasToString(WORD);
        assertThat(Shown.parse(WORD)).hasValue(shown);
    }

    @Test
    void shouldComeBackWithoutBalances_whenTheHostDidNotAnswer() {
        Shown shown = new Shown("0123456789abcdef", "1111111111111111", Optional.empty());

        assertThat(shown).hasToString("0123456789abcdef.1111111111111111");
        assertThat(Shown.parse("0123456789abcdef.1111111111111111")).hasValue(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef",
                "0123456789abcdef.1111111111111111.",
                WORD + " ",
                WORD + ".",
                "0123456789ABCDEF.1111111111111111.2222222222222222",
                "0123456789abcde.1111111111111111.2222222222222222"
            })
    void shouldBeNone_whenTheWordIsOfAnotherForm(String text) {
        assertThat(Shown.parse(text)).isEmpty();
    }

    @Test
    void shouldBeABug_whenADigestIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shown("0123456789abcdef", "", Optional.of("2222222222222222")))
                .withMessage("not digests");
    }
}
