// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a file for the platform's import can tell of a receipt. */
enum ReceiptField implements ColumnField {
    /** Names the receipt for ever, in each of its lines. */
    KEY("key"),
    /** Of the line in its receipt, from 1. */
    LINE("line"),
    CUSTOMER("customer"),
    CUSTOMER_NAME("customerName"),
    /** Where the money arrived. */
    ACCOUNT("account"),
    DATE("date"),
    REFERENCE("reference"),
    PAYER("payer"),
    CURRENCY("currency"),
    /** Of the whole receipt, in each of its lines. */
    AMOUNT("amount"),
    /** Of the whole receipt, what pays no invoice. */
    UNALLOCATED("unallocated"),
    INVOICE("invoice"),
    INVOICE_NUMBER("invoiceNumber"),
    /** What the line pays of its invoice. */
    ALLOCATED("allocated");

    private final String key;

    ReceiptField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    static String keys() {
        return Arrays.stream(values()).map(ReceiptField::key).collect(Collectors.joining(", "));
    }
}
