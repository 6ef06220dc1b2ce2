// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.io.Serializable;
import java.util.Objects;

/** Supplier and number of a piece of work. */
final class WorkKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String supplier = "";
    private long id;

    WorkKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkKey key && Objects.equals(supplier, key.supplier) && id == key.id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(supplier, id);
    }
}
