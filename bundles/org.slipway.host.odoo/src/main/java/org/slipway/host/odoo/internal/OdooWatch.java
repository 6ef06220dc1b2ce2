// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slipway.host.adapter.ChangedInvoices;
import org.slipway.host.adapter.InvoiceWatch;
import org.slipway.host.adapter.PortalStores;

/** Looks for new invoices of Odoo as long as that is wanted. */
@Component(service = {})
public final class OdooWatch {

    private final InvoiceWatch watch;

    @Activate
    public OdooWatch(@Reference OdooSettings settings, @Reference PortalStores stores) {
        ChangedInvoices changes = new OdooChanges(new OdooSession(settings), Clock.systemUTC());
        this.watch = new InvoiceWatch(
                "slipway-odoo-notice",
                stores,
                () -> settings.get().noticing().on() ? List.of(changes) : List.of(),
                () -> settings.get().noticing().pause());
    }

    @Deactivate
    void close() {
        watch.close();
    }
}
