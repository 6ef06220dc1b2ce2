// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

/** The accounts that every supplier's books have. */
final class Chart {

    static final String RECEIVABLES = "receivables";
    static final String REVENUE = "revenue";
    static final String TAX_PAYABLE = "tax-payable";

    private Chart() {}
}
