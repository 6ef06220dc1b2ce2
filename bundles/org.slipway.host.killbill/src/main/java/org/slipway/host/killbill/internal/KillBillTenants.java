// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.host.adapter.ChangedInvoices;
import org.slipway.host.adapter.InvoiceWatch;
import org.slipway.host.adapter.PortalStores;
import org.slipway.settings.Current;

/** The tenants that are configured at this moment, whose new invoices are looked for; they come and go. */
@Component(service = KillBillTenants.class)
public final class KillBillTenants implements Current<List<Tenant>> {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final List<ConfiguredTenant> configured = new CopyOnWriteArrayList<>();
    private final InvoiceWatch watch;

    @Activate
    public KillBillTenants(@Reference PortalStores stores) {
        this.watch = new InvoiceWatch("slipway-killbill-notice", stores, this::changes, () -> PAUSE);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ConfiguredTenant tenant) {
        configured.add(tenant);
    }

    void remove(ConfiguredTenant tenant) {
        configured.remove(tenant);
    }

    @Deactivate
    void stop() {
        watch.close();
    }

    @Override
    public List<Tenant> get() {
        return configured.stream().map(ConfiguredTenant::get).toList();
    }

    private List<ChangedInvoices> changes() {
        return get().stream()
                .filter(Tenant::announces)
                .map(tenant -> (ChangedInvoices) new KillBillChanges(tenant))
                .toList();
    }
}
