// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

/** What the platform's import tells of a receipt. */
enum AcknowledgementField implements ColumnField {
    /** As it was handed over. */
    KEY("key"),
    /** The platform's number of the receipt, if it was posted. */
    NUMBER("number"),
    /** Why it was not posted. */
    ERROR("error");

    private final String key;

    AcknowledgementField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
