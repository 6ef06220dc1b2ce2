// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;

/** The payment methods that a supplier's customers are offered. */
@ProviderType
public interface PaymentMethods {

    /** Those in use, by their order and then by their id; empty if there is none. */
    List<OfferedMethod> offered(SupplierId supplier);

    /** Those in use whose account takes this currency. */
    default List<OfferedMethod> offered(SupplierId supplier, CurrencyUnit currency) {
        return offered(supplier).stream()
                .filter(method -> method.account().currency().equals(currency))
                .toList();
    }
}
