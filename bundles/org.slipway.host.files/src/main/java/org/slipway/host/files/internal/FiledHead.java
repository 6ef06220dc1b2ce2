// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.slipway.api.invoice.Customer;

/**
 * An invoice without its lines, as the platform exported it; amounts in minor units of the currency, which takes less memory
 * than money.
 *
 * @param outstanding not negative
 */
record FiledHead(
        String id,
        String number,
        Customer customer,
        LocalDate issued,
        LocalDate due,
        CurrencyUnit currency,
        long tax,
        long total,
        long outstanding,
        boolean cancelled) {

    /** As the platform has it: not cancelled, and something is owed. */
    boolean payable() {
        return !cancelled && outstanding > 0;
    }
}
