// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.method;

import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.method.PaymentOption;

/**
 * Offers a payment option in some countries. Register one as a service and the portal shows it; services of higher
 * ranking are shown first.
 */
@ConsumerType
public interface PaymentOptionProvider {

    /** Whether suppliers of this country have the option; ISO 3166-1 alpha-2, upper case. */
    boolean offeredIn(String country);

    /** The option in the reader's language. */
    PaymentOption option(Locale reader);
}
