// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(Locale.ENGLISH, Map.of("paid", "{0} paid {1}."));

    @Test
    void shouldPutWordsInAsTheyAre_whenTheyReadFromLeftToRight() {
        assertThat(texts.get("paid", "{1} Narra", 5)).isEqualTo("{1} Narra paid 5.");
    }

    @Test
    void shouldKeepTheOrderOfTheSentence_whenWordsReadFromRightToLeft() {
        assertThat(texts.get("paid", "\u05d0\u05d1 12", "\u20b15"))
                .isEqualTo("\u2068\u05d0\u05d1 12\u2069 paid \u20b15.");
    }
}
