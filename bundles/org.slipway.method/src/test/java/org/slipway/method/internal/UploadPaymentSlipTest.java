// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.method.PaymentOption;

final class UploadPaymentSlipTest {

    private static final PaymentOption ENGLISH = new PaymentOption(
            "upload-payment-slip",
            "Upload Payment Slip",
            "Attach the payment slip and fill out the details based on the proof of payment.",
            Optional.empty());

    private final UploadPaymentSlip option = new UploadPaymentSlip(() -> Set.of("PH", "SG"));

    @Test
    void shouldBeOfferedWhereConfigured_whenCountriesAreAsked() {
        assertThat(option.offeredIn("PH")).isTrue();
        assertThat(option.offeredIn("SG")).isTrue();
        assertThat(option.offeredIn("DE")).isFalse();
    }

    @Test
    void shouldSpeakEnglish_whenTheReaderDoes() {
        assertThat(option.option(Locale.forLanguageTag("en-PH"))).isEqualTo(ENGLISH);
    }

    @Test
    void shouldSpeakFilipino_whenTheReaderDoes() {
        assertThat(option.option(Locale.forLanguageTag("fil-PH")))
                .isEqualTo(new PaymentOption(
                        "upload-payment-slip",
                        "Mag-upload ng Payment Slip",
                        "Ilakip ang payment slip at ilagay ang mga detalye ayon sa patunay ng pagbabayad.",
                        Optional.empty()));
    }

    @Test
    void shouldSpeakEnglish_whenTheMachineSpeaksAnotherLanguage() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fil-PH"));

            assertThat(option.option(Locale.GERMANY)).isEqualTo(ENGLISH);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void shouldHaveTheSameKeys_whenLanguagesAreCompared() throws Exception {
        assertThat(texts("options_fil.properties").keySet())
                .isEqualTo(texts("options.properties").keySet())
                .isNotEmpty();
    }

    private static PropertyResourceBundle texts(String name) throws Exception {
        try (var in = UploadPaymentSlip.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(in);
        }
    }
}
