// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.method.MethodId;

/** The ids of suppliers, customers, methods and invoices, which have one form. */
final class IdentityTest {

    @Test
    void shouldBeTheHostsOwnText_whenPrinted() {
        assertThat(new SupplierId("tala")).hasToString("tala");
        assertThat(new CustomerId("C-100")).hasToString("C-100");
        assertThat(new MethodId("gcash")).hasToString("gcash");
        assertThat(new InvoiceRef(new SupplierId("tala"), "INV/2026/07")).hasToString("tala/INV/2026/07");
    }

    @Test
    void shouldBeTaken_whenItHas64VisibleCharacters() {
        assertThat(new SupplierId("ñ".repeat(64)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "a\u0000", "a\u007f", "a\n"})
    void shouldBeABug_whenCharactersAreInvisible(String text) {
        assertRefusedEverywhere(text);
    }

    @Test
    void shouldBeABug_whenLongerThan64() {
        assertRefusedEverywhere("a".repeat(65));
    }

    private static void assertRefusedEverywhere(String text) {
        SupplierId tala = new SupplierId("tala");
        assertThatIllegalArgumentException().isThrownBy(() -> new SupplierId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new MethodId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceRef(tala, text));
    }
}
