// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PlainTextTest {

    @Test
    void shouldKeepLineBreaksOfOneCharacter_whenSeveralLinesAreTyped() {
        assertThat(PlainText.lines("one\r\ntwo\rthree\nfour\tfive")).isEqualTo("one\ntwo\nthree\nfour\tfive");
    }

    @Test
    void shouldDropWhatCannotBeStored_whenControlCharactersAreTyped() {
        assertThat(PlainText.lines(" \n wro\u0000ng\u007f acc\u001bount \n")).isEqualTo("wrong account");
    }

    @Test
    void shouldBeOneLine_whenOneIsAskedFor() {
        assertThat(PlainText.line(" sent to\r\n\u0000the wrong\taddress ")).isEqualTo("sent to the wrong address");
    }

    @Test
    void shouldStayAsItIs_whenHonestWordsAreTyped() {
        assertThat(PlainText.line("Niña’s receipt – ₱5,000 😀")).isEqualTo("Niña’s receipt – ₱5,000 😀");
        assertThat(PlainText.lines("Niña’s receipt – ₱5,000 😀")).isEqualTo("Niña’s receipt – ₱5,000 😀");
    }

    @Test
    void shouldBeEmpty_whenNothingCanBeSeen() {
        assertThat(PlainText.line(" \n\t\u0000")).isEmpty();
        assertThat(PlainText.lines(" \n\t\u0000")).isEmpty();
    }

    @Test
    void shouldTakeOutWhatNobodySees_whenItTurnsTheDirectionOrIsEmpty() {
        assertThat(PlainText.line("pay\u202eyap\u202c \u200b\u2066now\u2069\u00ad\ufeff"))
                .isEqualTo("payyap now");
        assertThat(PlainText.lines("a\u200fb\n\u061cc")).isEqualTo("ab\nc");
        assertThat(PlainText.line("\u3164\u2800\u115f\uffa0")).isEmpty();
        assertThat(PlainText.line("\u200d\u0301 \u200c")).isEmpty();
    }

    @Test
    void shouldKeepFourMarksInARow_whenALetterBearsMore() {
        assertThat(PlainText.line("e" + "\u0301".repeat(180) + "x")).isEqualTo("e\u0301\u0301\u0301\u0301x");
        assertThat(PlainText.line("e" + "\u0301\u200d".repeat(180) + "x"))
                .isEqualTo("e\u0301\u200d\u0301\u200d\u0301\u200d\u0301x");
    }

    @Test
    void shouldTakeNoTime_whenJoinersStandInALongRow() {
        String row = "a" + "\u200d".repeat(200_000) + "b" + "\u200c\u0301".repeat(100_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(PlainText.line(row))
                        .startsWith("a\u200db\u200c\u0301")
                        .hasSize(11));
    }

    @Test
    void shouldLeaveItAlone_whenAScriptNeedsItsMarksAndJoiners() {
        for (String honest : new String[] {
            "\u0e19\u0e49\u0e33\u0e1b\u0e39\u0e48", // Thai
            "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", // Hebrew with points
            "\u0915\u094d\u200d\u0937\u093f", // Devanagari with a joiner
            "Vie\u0323\u0302t", // Vietnamese, decomposed
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f" // a family, a heart
        }) {
            assertThat(PlainText.line(honest)).isEqualTo(honest);
        }
    }

    @Test
    void shouldBeIsolated_whenItIsWrittenFromRightToLeft() {
        assertThat(PlainText.isolated("Narra 12")).isEqualTo("Narra 12");
        assertThat(PlainText.isolated("Ni\u00f1o \u20b15")).isEqualTo("Ni\u00f1o \u20b15");
        assertThat(PlainText.isolated("\u05d0\u05d1 12")).isEqualTo("\u2068\u05d0\u05d1 12\u2069");
        assertThat(PlainText.isolated("A \u0645")).isEqualTo("\u2068A \u0645\u2069");
        assertThat(PlainText.isolated("\ud83a\udd00")).isEqualTo("\u2068\ud83a\udd00\u2069");
    }

    @Test
    void shouldWriteATokenInOneWay_whenItIsCopiedFromElsewhere() {
        assertThat(PlainText.token("\u00a0A\u20131\t\u2014\u200b2\u22123\ufe633 "))
                .isEqualTo("A-1 -2-3-3");
    }
}
