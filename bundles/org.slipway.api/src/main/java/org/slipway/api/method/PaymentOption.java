// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.internal.Require;

/**
 * A way to pay that the portal offers.
 *
 * @param key stable name, lower case with dashes: {@code upload-payment-slip}
 * @param title its label in the reader's language
 * @param explanation one sentence in the reader's language
 * @param path where choosing it leads, an absolute path on the portal's server
 */
public record PaymentOption(String key, String title, String explanation, String path) {

    public PaymentOption {
        Require.that(key.matches("[a-z0-9-]{1,64}"), "option key is not lower case with dashes: " + key);
        Require.that(path.startsWith("/") && !path.startsWith("//"), "option path is not on this server: " + path);
    }
}
