// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipStep;

final class TextsTest {

    @Test
    void shouldHaveTheSameKeysAndPlaces_whenLanguagesAreCompared() throws Exception {
        // given
        Properties english = properties("messages.properties");
        Properties filipino = properties("messages_fil.properties");

        // then
        assertThat(filipino.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(filipino.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_fil.properties"})
    void shouldDoubleEveryApostrophe_whenPatternsAreWritten(String file) throws Exception {
        assertThat(properties(file).values())
                .noneMatch(pattern -> pattern.toString().replace("''", "").contains("'"));
    }

    @ParameterizedTest
    @CsvSource({"en-PH, en", "fil-PH, fil", "tl-PH, fil", "id-ID, en", "de, en"})
    void shouldChooseTheLanguage_whenSupplierHasALocale(String locale, String language) {
        assertThat(Texts.of(Locale.forLanguageTag(locale)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhy_whenSlipIsRejected(RejectReason reason) {
        assertThat(Texts.of(Locale.ENGLISH).get("reason." + reason)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"RELEASE", "FIRST_APPROVE", "REFUSE", "UNDO", "UNDO_APPROVAL"})
    void shouldHaveNews_whenSlipTakesAStep(SlipStep step) {
        Texts texts = Texts.of(Locale.ENGLISH);
        assertThat(texts.get("slip." + step + ".subject", "1", "2", "3")).doesNotContain("{", "}");
        assertThat(texts.get("slip." + step + ".news", "1", "2", "3")).doesNotContain("{", "}");
        assertThat(texts.get("slip." + step + ".next", "1")).doesNotContain("{", "}");
    }

    @Test
    void shouldTakeLineBreaksOut_whenArgumentsHoldThem() {
        assertThat(Texts.of(Locale.ENGLISH).get("greeting", "Ann\r\nBcc: x\u2028\u202Ey"))
                .isEqualTo("Dear Ann Bcc: x y,");
    }

    @Test
    void shouldKeepTheOrderAndHeightOfTheSentence_whenArgumentsReachBeyondThem() {
        assertThat(Texts.of(Locale.ENGLISH).get("greeting", "\u05d0\u05d1 12"))
                .isEqualTo("Dear \u2068\u05d0\u05d1 12\u2069,");
        assertThat(Texts.of(Locale.ENGLISH).get("greeting", "e" + "\u0301".repeat(180)))
                .isEqualTo("Dear e\u0301\u0301\u0301\u0301,");
    }

    private static String places(String pattern) {
        return Pattern.compile("\\{\\d\\}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList()
                .toString();
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
