// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.api.SupplierId;
import org.slipway.settings.Settings;

/** The suppliers that are configured at this moment; they come and go while the portal runs. */
@Component(service = ConfiguredSuppliers.class)
public final class ConfiguredSuppliers {

    private final Set<ConfiguredSupplier> configured = ConcurrentHashMap.newKeySet();

    @Activate
    public ConfiguredSuppliers() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ConfiguredSupplier supplier) {
        configured.add(supplier);
    }

    void remove(ConfiguredSupplier supplier) {
        configured.remove(supplier);
    }

    /** What all configurations say. */
    List<SupplierChoice> all() {
        return configured.stream().map(Settings::get).toList();
    }

    /** What the configuration of a supplier says; empty if it has none. */
    Optional<SupplierChoice> of(SupplierId supplier) {
        return configured.stream()
                .map(Settings::get)
                .filter(choice -> choice.supplier().equals(supplier))
                .findFirst();
    }
}
