// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever stands behind the last slash of a portal link. */
class LinkTokenFuzzTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void shouldRead_whenItIsAToken() {
        assertThat(thenItIsReadAsItStandsOrNotAtAll("A-".repeat(11) + "." + "z_".repeat(21) + "9"))
                .isTrue();
    }

    @FuzzTest(maxDuration = "3s")
    void shouldReadWhatItWrites_whenItIsAnything(FuzzedDataProvider data) {
        thenItIsReadAsItStandsOrNotAtAll(data.consumeRemainingAsString());
    }

    /** Nearly right ones: of the right letters, but for one, and of about the right length. */
    @FuzzTest(maxDuration = "3s")
    void shouldReadWhatItWrites_whenItIsNearlyAToken(FuzzedDataProvider data) {
        String selector = letters(data, data.consumeInt(21, 23));
        String secret = letters(data, data.consumeInt(42, 44));
        StringBuilder token = new StringBuilder(selector + "." + secret);
        if (data.consumeBoolean()) {
            token.setCharAt(data.consumeInt(0, token.length() - 1), data.consumeChar());
        }

        boolean read = thenItIsReadAsItStandsOrNotAtAll(token.toString());

        if (token.toString().equals(selector + "." + secret)) {
            assertThat(read).isEqualTo(selector.length() == 22 && secret.length() == 43);
        }
    }

    private static String letters(FuzzedDataProvider data, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(data.consumeInt(0, LETTERS.length() - 1)));
        }
        return letters.toString();
    }

    private static boolean thenItIsReadAsItStandsOrNotAtAll(String text) {
        Optional<LinkToken> token = LinkToken.parse(text);
        token.ifPresent(read -> {
            assertThat(read.text()).isEqualTo(text).hasSize(66);
            assertThat(LinkToken.isSelector(read.selector())).isTrue();
            assertThat(read.secretHash()).matches("[0-9a-f]{64}");
            assertThat(read.toString()).doesNotContain(read.secret());
        });
        return token.isPresent();
    }
}
