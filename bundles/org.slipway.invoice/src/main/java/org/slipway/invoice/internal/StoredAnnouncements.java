// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore;

/** Stores announcements before anything else is done about them. */
@Component
public final class StoredAnnouncements implements InvoiceAnnouncements {

    private final WorkStore store;

    @Activate
    public StoredAnnouncements(@Reference WorkStore store) {
        this.store = store;
    }

    @Override
    public void announce(List<InvoiceRef> invoices) {
        if (invoices.isEmpty() || invoices.size() > MOST) {
            throw new IllegalArgumentException("not 1 to " + MOST + " invoices: " + invoices.size());
        }
        store.add(
                invoices.stream()
                        .map(invoice -> Work.of(WorkKinds.ANNOUNCE_INVOICE, invoice))
                        .toList(),
                List.of());
    }
}
