// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.net.URI;
import java.util.Optional;
import org.slipway.api.internal.Require;

/**
 * A way to pay that the portal offers.
 *
 * @param key stable name, lower case with dashes: {@code upload-payment-slip}
 * @param title its label in the reader's language
 * @param explanation one sentence in the reader's language
 * @param elsewhere where choosing it leads, an https address; empty for the options that the portal has pages for
 */
public record PaymentOption(String key, String title, String explanation, Optional<URI> elsewhere) {

    /** Uploading a payment slip, by the portal's own form. */
    public static final String UPLOAD_PAYMENT_SLIP = "upload-payment-slip";

    public PaymentOption {
        Require.that(key.matches("[a-z0-9-]{1,64}"), "option key is not lower case with dashes: " + key);
        elsewhere.ifPresent(
                address -> Require.that("https".equals(address.getScheme()), "option leads nowhere safe: " + address));
    }
}
