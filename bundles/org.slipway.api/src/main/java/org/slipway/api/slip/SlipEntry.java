// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/**
 * The slip form as typed: the domain reads and judges all fields together, so that every problem is told at once and
 * nothing typed is lost. Empty strings stand for what was left out.
 *
 * @param transactionDate ISO 8601 date
 * @param paymentMethod a method's id
 * @param amount digits with the separators of the supplier's locale, a currency sign or code is tolerated
 */
public record SlipEntry(
        String transactionDate,
        String company,
        String paymentMethod,
        String referenceNo,
        String amount,
        SettlementEntry settlement) {

    /** A payment for the one invoice that the portal link opened. */
    public SlipEntry(String transactionDate, String company, String paymentMethod, String referenceNo, String amount) {
        this(transactionDate, company, paymentMethod, referenceNo, amount, SettlementEntry.NONE);
    }
}
