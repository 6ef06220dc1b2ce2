// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.web.internal.ErrorView;
import org.slipway.web.testing.MessageFiles;

class MessagesTest {

    private final Texts texts =
            new Texts(Locale.ENGLISH, Map.of("due", "Due {1}, by {0}’s books", "plain", "It's 5 o'clock"));

    @Test
    void shouldFillOnce_whenArgumentLooksLikeAPlace() {
        assertThat(texts.get("due", "{1}", "today")).isEqualTo("Due today, by {1}’s books");
    }

    @Test
    void shouldKeepApostrophes_whenMessageHasNoArguments() {
        assertThat(texts.get("plain")).isEqualTo("It's 5 o'clock");
    }

    @Test
    void shouldComplain_whenMessageIsMissing() {
        assertThatIllegalArgumentException().isThrownBy(() -> texts.get("nothing"));
    }

    @Test
    void shouldHaveTheSameKeysAndPlaces_whenLanguagesAreCompared() {
        assertThat(MessageFiles.read(ErrorView.class, "messages_fil.properties"))
                .isEqualTo(MessageFiles.read(ErrorView.class, "messages.properties"));
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void shouldSayWhatAndWhyAndWhatNow_whenErrorIsShown(ErrorKind kind) {
        assertThat(MessageFiles.read(ErrorView.class, "messages.properties"))
                .containsKeys(kind + ".title", kind + ".explanation", kind + ".advice");
    }
}
