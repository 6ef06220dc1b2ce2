// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaymentOptionTest {

    @Test
    void shouldBeTaken_whenItLeadsToThisServer() {
        assertThat(new PaymentOption("upload-payment-slip", "Upload", "Attach it.", "/portal/pay/slip").path())
                .isEqualTo("/portal/pay/slip");
    }

    @ParameterizedTest
    @CsvSource({
        "Upload, /portal",
        "'', /portal",
        "up_load, /portal",
        "upload, portal",
        "upload, ''",
        "upload, //elsewhere.example",
        "upload, https://elsewhere.example"
    })
    void shouldBeABug_whenKeyOrPathIsWrong(String key, String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentOption(key, "Upload", "Attach it.", path));
    }
}
