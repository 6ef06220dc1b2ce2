// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.io.Serializable;
import java.util.Objects;
import org.slipway.api.slip.SlipRef;

/** Supplier and code of a slip. */
final class SlipKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String supplier = "";
    private String code = "";

    SlipKey() {}

    SlipKey(SlipRef slip) {
        this.supplier = slip.supplier().value();
        this.code = slip.code().value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlipKey key && Objects.equals(supplier, key.supplier) && Objects.equals(code, key.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(supplier, code);
    }
}
