// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.api.SupplierId;
import org.slipway.settings.Settings;
import org.slipway.spi.check.CheckThresholds;

/** The thresholds that are configured at this moment; they come and go while the portal runs. */
@Component(service = ConfiguredThresholds.class)
public final class ConfiguredThresholds implements Thresholds {

    private final Set<ChecksSettings> configured = ConcurrentHashMap.newKeySet();

    @Activate
    public ConfiguredThresholds() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ChecksSettings settings) {
        configured.add(settings);
    }

    void remove(ChecksSettings settings) {
        configured.remove(settings);
    }

    @Override
    public CheckThresholds of(SupplierId supplier) {
        return configured.stream()
                .map(Settings::get)
                .filter(choice -> choice.supplier().equals(supplier))
                .map(SupplierThresholds::thresholds)
                .findFirst()
                .orElse(CheckThresholds.DEFAULT);
    }
}
