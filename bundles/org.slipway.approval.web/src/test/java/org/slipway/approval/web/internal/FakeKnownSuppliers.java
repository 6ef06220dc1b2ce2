// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.supplier.KnownSuppliers;

/** Knows these suppliers, and that there are no others. */
record FakeKnownSuppliers(Map<SupplierId, Supplier> all) implements KnownSuppliers {

    @Override
    public Optional<Supplier> known(SupplierId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean absent(SupplierId id) {
        return !all.containsKey(id);
    }

    @Override
    public List<Supplier> met() {
        return all.values().stream()
                .sorted(Comparator.comparing(supplier -> supplier.id().value()))
                .toList();
    }
}
