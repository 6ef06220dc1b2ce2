// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPhTest {

    private static final String TO_PERSON =
            "00020101021127590012com.p2pqrpay0111SAMPLEPHXXX0208999644030412000000000000"
                    + "5204601653036085802PH5923Mabuhay Office Supplies6011Makati City6304E9B7";
    private static final String TO_MERCHANT = "00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
            + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0";
    private static final String IN_DOLLARS =
            "00020101021127590012com.p2pqrpay0111SAMPLEPHXXX0208999644030412000000000000"
                    + "5204601653038405802PH5923Mabuhay Office Supplies6011Makati City6304603A";

    @ParameterizedTest
    @ValueSource(strings = {TO_PERSON, TO_MERCHANT, "  " + TO_PERSON + "\n"})
    void shouldBeRead_whenItIsSound(String text) {
        assertThat(QrPh.parse(text)).hasValue(new QrPh(text.strip()));
    }

    @Test
    void shouldBeRefused_whenAnyOneCharacterIsAnother() {
        for (int i = 0; i < TO_MERCHANT.length(); i++) {
            char other = TO_MERCHANT.charAt(i) == '7' ? '8' : '7';
            String changed = TO_MERCHANT.substring(0, i) + other + TO_MERCHANT.substring(i + 1);

            assertThat(QrPh.parse(changed)).as("character %s", i).isEmpty();
        }
    }

    @Test
    void shouldBeRefused_whenItIsCutOffAnywhere() {
        for (int i = 0; i < TO_PERSON.length(); i++) {
            assertThat(QrPh.parse(TO_PERSON.substring(0, i))).as("length %s", i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://pay.example/qr/000201", IN_DOLLARS, "000201\u00f1000000000000000000"})
    void shouldBeRefused_whenItIsSomethingElse(String text) {
        assertThat(QrPh.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new QrPh(text));
    }

    @Test
    void shouldBeRefused_whenItIsTooLong() {
        assertThat(QrPh.parse(TO_PERSON + "0".repeat(512))).isEmpty();
    }
}
