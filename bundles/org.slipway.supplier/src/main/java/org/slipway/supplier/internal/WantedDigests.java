// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.supplier.StaffDigests;
import org.slipway.spi.store.SupplierProfileStore;

/** Whose staff is told by mail what waits: as configured, and where nothing is, as staff has chosen. */
@Component
public final class WantedDigests implements StaffDigests {

    private final ConfiguredSuppliers configured;
    private final SupplierProfileStore store;

    @Activate
    public WantedDigests(@Reference ConfiguredSuppliers configured, @Reference SupplierProfileStore store) {
        this.configured = configured;
        this.store = store;
    }

    @Override
    public Map<SupplierId, StaffDigest> wanted() {
        Map<SupplierId, StaffDigest> wanted = new LinkedHashMap<>(store.digests());
        configured
                .all()
                .forEach(
                        choice -> wanted.put(choice.supplier(), choice.profile().digest()));
        wanted.values().removeIf(digest -> digest.rhythm().off());
        return Map.copyOf(wanted);
    }
}
