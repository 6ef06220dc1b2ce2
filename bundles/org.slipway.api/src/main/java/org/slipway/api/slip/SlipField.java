// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/** The fields of the slip form. */
public enum SlipField {
    TRANSACTION_DATE("transactionDate"),
    COMPANY("company"),
    PAYMENT_METHOD("paymentMethod"),
    REFERENCE_NO("referenceNo"),
    AMOUNT("amount"),
    ATTACHMENT("attachment"),
    /** The submission as a whole. */
    FORM("form");

    private final String wireName;

    SlipField(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in the HTML form. */
    public String wireName() {
        return wireName;
    }
}
