// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.comparison;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a difference. */
class DifferenceKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String supplier = "";
    private String receiptKey = "";
    private String kind = "";

    DifferenceKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DifferenceKey that
                && supplier.equals(that.supplier)
                && receiptKey.equals(that.receiptKey)
                && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
        return Objects.hash(supplier, receiptKey, kind);
    }
}
