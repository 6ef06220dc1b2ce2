// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.api.SupplierId;
import org.slipway.api.method.ManagedMethod;

/** The payment methods that files set up at this moment; they come and go while the portal runs. */
@Component(service = ConfiguredMethods.class)
public final class ConfiguredMethods {

    private final Set<ConfiguredMethod> configured = ConcurrentHashMap.newKeySet();

    @Activate
    public ConfiguredMethods() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ConfiguredMethod method) {
        configured.add(method);
    }

    void remove(ConfiguredMethod method) {
        configured.remove(method);
    }

    /** Those of a supplier, in no order, also those that are switched off. */
    List<ManagedMethod> of(SupplierId supplier) {
        return configured.stream()
                .map(ConfiguredMethod::get)
                .filter(method -> method.supplier().equals(supplier))
                .toList();
    }
}
