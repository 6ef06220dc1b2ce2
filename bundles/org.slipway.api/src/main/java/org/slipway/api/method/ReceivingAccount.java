// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.internal.Require;

/**
 * An account of the supplier that money arrives on.
 *
 * @param id the host's own identity of it; receipts are posted to it
 * @param institution bank or wallet, shown to payers
 * @param holder the account's name, shown to payers
 * @param number the account's number, shown to payers; empty if there is none (a till)
 */
public record ReceivingAccount(String id, String institution, String holder, String number) {

    public ReceivingAccount {
        Require.id(id, 64, "receiving account id");
        Require.text(institution, 100, "institution");
        Require.text(holder, 200, "account holder");
        Require.atMost(number, 64, "account number");
    }
}
