// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.work.WorkStore;

/** Orders the letter with the invoice; the link is made when it is written. */
@Component
public final class QueuedInvoiceNotifications implements InvoiceNotifications {

    private final AnnouncedInvoice announced;
    private final WorkStore store;

    @Activate
    public QueuedInvoiceNotifications(
            @Reference(service = BoundedHost.class) HostLedger ledger, @Reference WorkStore store) {
        this(ledger, store, Clock.systemUTC());
    }

    QueuedInvoiceNotifications(HostLedger ledger, WorkStore store, Clock clock) {
        this.announced = new AnnouncedInvoice(ledger, clock);
        this.store = store;
    }

    @Override
    public Outcome<String, NotificationRefusal> send(Staff staff, InvoiceRef ref) {
        if (!staff.mayDecide() || !staff.scope().reaches(ref.supplier())) {
            return Outcome.refused(NotificationRefusal.NOT_ALLOWED);
        }
        return announced.address(ref).map(address -> {
            store.add(List.of(announced.letter(ref)), List.of(announced.audit(ref, staff.name())));
            return address;
        });
    }
}
