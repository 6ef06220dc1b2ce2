// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/** The fields of the slip form. */
public enum SlipField {
    TRANSACTION_DATE("transactionDate"),
    COMPANY("company"),
    PAYMENT_METHOD("paymentMethod"),
    REFERENCE_NO("referenceNo"),
    AMOUNT("amount"),
    /** One row of the allocation table; its name on the wire is followed by a dot and the host's id of the invoice. */
    ALLOCATION("allocation"),
    SHORT_REASON("shortReason"),
    NOTE("note"),
    /** What staff adds where it enters a slip on a customer's behalf; in no customer's form. */
    REMARK("remark"),
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
