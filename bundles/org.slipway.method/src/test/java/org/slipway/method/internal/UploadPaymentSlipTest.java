// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.method.PaymentOption;

final class UploadPaymentSlipTest {

    private static final PaymentOption ENGLISH = new PaymentOption(
            "upload-payment-slip",
            "Upload Payment Slip",
            "Attach the payment slip and fill out the details based on the proof of payment.",
            Optional.empty());

    private final UploadPaymentSlip option = new UploadPaymentSlip(List.of("PH", "SG"));

    @Test
    void shouldBeOfferedWhereConfigured_whenCountriesAreAsked() {
        assertThat(option.offeredIn("PH")).isTrue();
        assertThat(option.offeredIn("SG")).isTrue();
        assertThat(option.offeredIn("DE")).isFalse();
    }

    @Test
    void shouldBeOfferedInEach_whenAFileListsThemInOneText() {
        // when
        UploadPaymentSlip listed = new UploadPaymentSlip(List.of("PH, SG,MY"));

        // then
        assertThat(listed.offeredIn("SG")).isTrue();
        assertThat(listed.offeredIn("MY")).isTrue();
        assertThat(listed.offeredIn("PH, SG,MY")).isFalse();
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

    @ParameterizedTest
    @ValueSource(strings = {"ph", "PHL", "", "P1"})
    void shouldSayWhatIsWrong_whenACountryIsNone(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UploadPaymentSlip(List.of("PH", country)))
                .withMessage("slipway.option.upload: countries must be ISO 3166-1 alpha-2 in upper case, but has "
                        + country);
    }

    private static PropertyResourceBundle texts(String name) throws Exception {
        try (var in = UploadPaymentSlip.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(in);
        }
    }
}
