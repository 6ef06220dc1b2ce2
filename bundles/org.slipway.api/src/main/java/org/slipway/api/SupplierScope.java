// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import java.util.Set;

/**
 * The suppliers that a question may reach; part of every query by staff.
 *
 * @param every true where no supplier is out of reach; {@code suppliers} is empty then
 * @param suppliers the suppliers in reach; empty and not {@code every} reaches nothing
 */
public record SupplierScope(boolean every, Set<SupplierId> suppliers) {

    /** Reaches every supplier. */
    public static final SupplierScope EVERY = new SupplierScope(true, Set.of());

    public SupplierScope {
        suppliers = every ? Set.of() : Set.copyOf(suppliers);
    }

    /** Reaches exactly this supplier. */
    public static SupplierScope of(SupplierId supplier) {
        return new SupplierScope(false, Set.of(supplier));
    }

    /** Whether {@code supplier} is in reach. */
    public boolean reaches(SupplierId supplier) {
        return every || suppliers.contains(supplier);
    }
}
