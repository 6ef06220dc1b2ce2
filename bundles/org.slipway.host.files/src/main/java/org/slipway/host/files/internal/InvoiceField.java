// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What an export may tell of an invoice; the first ones in each of its lines. */
enum InvoiceField implements ColumnField {
    NUMBER("number", true),
    CUSTOMER("customer", true),
    ISSUED("issued", true),
    DUE("due", true),
    TOTAL("total", true),
    OUTSTANDING("outstanding", true),
    ID("id", false),
    CUSTOMER_NAME("customerName", false),
    CUSTOMER_EMAIL("customerEmail", false),
    CURRENCY("currency", false),
    TAX("tax", false),
    STATUS("status", false),
    DESCRIPTION("description", false),
    QUANTITY("quantity", false),
    UNIT_PRICE("unitPrice", false),
    LINE_TAX("lineTax", false),
    LINE_NET("lineNet", false);

    private final String key;
    private final boolean required;

    InvoiceField(String key, boolean required) {
        this.key = key;
        this.required = required;
    }

    @Override
    public String key() {
        return key;
    }

    boolean required() {
        return required;
    }

    /** Whether its values are kept out of the log. */
    boolean personal() {
        return this == CUSTOMER_NAME || this == CUSTOMER_EMAIL;
    }

    static String keys() {
        return Arrays.stream(values()).map(InvoiceField::key).collect(Collectors.joining(", "));
    }
}
