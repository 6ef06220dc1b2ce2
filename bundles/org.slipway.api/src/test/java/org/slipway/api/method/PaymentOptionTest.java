// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaymentOptionTest {

    private static final URI ELSEWHERE = URI.create("https://pay.example/checkout?invoice=1001");

    @Test
    void shouldBeTaken_whenThePortalHasItsPages() {
        assertThat(option("upload-payment-slip", Optional.empty()).elsewhere()).isEmpty();
    }

    @Test
    void shouldBeTaken_whenItLeadsToASafePlace() {
        assertThat(option("checkout", Optional.of(ELSEWHERE)).elsewhere()).hasValue(ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upload", "", "up_load", "up load"})
    void shouldBeABug_whenTheKeyIsWrong(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> option(key, Optional.empty()));
    }

    @Test
    void shouldBeABug_whenTheKeyIsTooLong() {
        assertThat(option("a".repeat(64), Optional.empty()).key()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> option("a".repeat(65), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.example/",
                "//pay.example/",
                "/portal/pay/slip",
                "javascript:alert(1)",
                "data:text/html,hello",
                ""
            })
    void shouldBeABug_whenItLeadsNowhereSafe(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> option("checkout", Optional.of(URI.create(address))))
                .withMessage("option leads nowhere safe: " + address);
    }

    private static PaymentOption option(String key, Optional<URI> elsewhere) {
        return new PaymentOption(key, "Upload", "Attach it.", elsewhere);
    }
}
