// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.method.PaymentOption;
import org.slipway.spi.method.PaymentOptionProvider;

/** The option to upload the proof of a payment made elsewhere. */
@Component(configurationPid = "slipway.option.upload")
@Designate(ocd = UploadConfiguration.class)
public final class UploadPaymentSlip implements PaymentOptionProvider {

    private static final String KEY = PaymentOption.UPLOAD_PAYMENT_SLIP;
    private static final String TEXTS = "org.slipway.method.internal.options";

    /** Readers of other languages get English, whatever the machine speaks. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Set<String> countries;

    @Activate
    public UploadPaymentSlip(UploadConfiguration configuration) {
        this(List.of(configuration.countries()));
    }

    UploadPaymentSlip(List<String> configured) {
        // a .cfg file gives a list as one text with commas
        this.countries = configured.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .map(UploadPaymentSlip::requireCountry)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String requireCountry(String country) {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "slipway.option.upload: countries must be ISO 3166-1 alpha-2 in upper case, but has " + country);
        }
        return country;
    }

    @Override
    public boolean offeredIn(String country) {
        return countries.contains(country);
    }

    @Override
    public PaymentOption option(Locale reader) {
        ResourceBundle texts =
                ResourceBundle.getBundle(TEXTS, reader, UploadPaymentSlip.class.getClassLoader(), NO_FALLBACK);
        return new PaymentOption(
                KEY, texts.getString(KEY + ".title"), texts.getString(KEY + ".explanation"), Optional.empty());
    }
}
