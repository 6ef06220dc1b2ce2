// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.settings.Settings;

/** Profiles as they are configured at this moment; they come and go while the portal runs. */
@Component
public final class ConfiguredSupplierProfiles implements SupplierProfiles {

    private final Set<ConfiguredSupplier> configured = ConcurrentHashMap.newKeySet();

    @Activate
    public ConfiguredSupplierProfiles() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ConfiguredSupplier supplier) {
        configured.add(supplier);
    }

    void remove(ConfiguredSupplier supplier) {
        configured.remove(supplier);
    }

    @Override
    public SupplierProfile of(SupplierId supplier) {
        return configured.stream()
                .map(Settings::get)
                .filter(choice -> choice.supplier().equals(supplier))
                .findFirst()
                .map(SupplierChoice::profile)
                .orElse(SupplierProfile.PLAIN);
    }
}
