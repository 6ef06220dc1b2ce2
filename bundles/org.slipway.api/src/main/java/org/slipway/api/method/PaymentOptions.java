// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The payment options of a country. */
@ProviderType
public interface PaymentOptions {

    /**
     * The options for suppliers of a country, in the order they are shown; empty if there is none.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     * @param reader the language of title and explanation
     */
    List<PaymentOption> available(String country, Locale reader);
}
