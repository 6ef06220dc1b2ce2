// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.comparison;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a comparison. */
class ComparisonKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String supplier = "";
    private long number;

    ComparisonKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComparisonKey key && number == key.number && supplier.equals(key.supplier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(supplier, number);
    }
}
