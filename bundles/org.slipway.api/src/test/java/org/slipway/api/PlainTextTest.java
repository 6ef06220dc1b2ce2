// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import static org.assertj.core.api.Assertions.assertThat;

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
}
