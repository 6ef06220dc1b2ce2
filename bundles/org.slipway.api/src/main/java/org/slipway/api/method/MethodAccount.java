// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.slipway.api.internal.Require;

/**
 * Where money goes that is paid by a method: what two admins decide.
 *
 * @param account as payers see it, and where receipts are posted to
 * @param currency of the account
 * @param country where it is kept, ISO 3166-1 alpha-2, upper case
 * @param qrCode that pays into it
 */
public record MethodAccount(
        MethodKind kind, ReceivingAccount account, CurrencyUnit currency, String country, Optional<QrPh> qrCode) {

    public MethodAccount {
        Require.that(country.matches("[A-Z]{2}"), "country is not ISO 3166-1 alpha-2: " + country);
    }
}
