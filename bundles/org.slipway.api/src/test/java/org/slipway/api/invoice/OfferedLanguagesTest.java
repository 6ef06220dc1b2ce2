// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OfferedLanguagesTest {

    @Test
    void shouldKeepTheOrder_whenBothAreChosen() {
        OfferedLanguages both = OfferedLanguages.parse(" fil , en").orElseThrow();

        assertThat(both.inOrder()).containsExactly(Languages.FILIPINO, Locale.ENGLISH);
        assertThat(both.first()).hasValue(Languages.FILIPINO);
        assertThat(both).hasToString("fil,en");
    }

    @Test
    void shouldSpeakOnlyWhatIsChosen_whenOneIs() {
        OfferedLanguages filipino = OfferedLanguages.parse("fil").orElseThrow();

        assertThat(filipino.spoken(Locale.forLanguageTag("tl-PH"))).hasValue(Languages.FILIPINO);
        assertThat(filipino.spoken(Locale.UK)).isEmpty();
    }

    @Test
    void shouldSpeakAllAndPreferNone_whenNothingIsChosen() {
        assertThat(OfferedLanguages.parse("  ")).hasValue(OfferedLanguages.EVERY);
        assertThat(OfferedLanguages.EVERY.first()).isEmpty();
        assertThat(OfferedLanguages.EVERY.spoken(Locale.UK)).hasValue(Locale.ENGLISH);
        assertThat(OfferedLanguages.EVERY.spoken(Locale.GERMAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en,en", "en,", ",", "en fil", "english", "tl"})
    void shouldBeNone_whenItIsSomethingElse(String text) {
        assertThat(OfferedLanguages.parse(text)).isEmpty();
    }

    @Test
    void shouldBeABug_whenALanguageIsNotOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OfferedLanguages(List.of(Locale.GERMAN)));
    }
}
