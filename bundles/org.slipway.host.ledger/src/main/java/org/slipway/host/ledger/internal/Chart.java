// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

/** The accounts of a supplier's books that money moves through besides its receiving accounts. */
final class Chart {

    static final String RECEIVABLES = "receivables";
    static final String REVENUE = "revenue";
    static final String TAX_PAYABLE = "tax-payable";

    /** What customers have paid beyond what they owed; opened when the first of them does. */
    static final String CUSTOMER_CREDITS = "customer-credits";

    private Chart() {}
}
