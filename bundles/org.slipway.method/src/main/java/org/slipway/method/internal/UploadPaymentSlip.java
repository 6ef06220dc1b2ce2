// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.method.PaymentOption;
import org.slipway.settings.Current;
import org.slipway.spi.method.PaymentOptionProvider;

/** The option to upload the proof of a payment made elsewhere. */
@Component
public final class UploadPaymentSlip implements PaymentOptionProvider {

    private static final String KEY = PaymentOption.UPLOAD_PAYMENT_SLIP;
    private static final String TEXTS = "org.slipway.method.internal.options";

    /** Readers of other languages get English, whatever the machine speaks. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Current<Set<String>> countries;

    @Activate
    public UploadPaymentSlip(@Reference UploadOptionSettings countries) {
        this((Current<Set<String>>) countries);
    }

    UploadPaymentSlip(Current<Set<String>> countries) {
        this.countries = countries;
    }

    @Override
    public boolean offeredIn(String country) {
        return countries.get().contains(country);
    }

    @Override
    public PaymentOption option(Locale reader) {
        ResourceBundle texts =
                ResourceBundle.getBundle(TEXTS, reader, UploadPaymentSlip.class.getClassLoader(), NO_FALLBACK);
        return new PaymentOption(
                KEY, texts.getString(KEY + ".title"), texts.getString(KEY + ".explanation"), Optional.empty());
    }
}
