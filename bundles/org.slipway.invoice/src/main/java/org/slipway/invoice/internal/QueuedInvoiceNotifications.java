// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.Work;

/** Puts the notification into the outbox; the link is made when the mail is sent. */
@Component
public final class QueuedInvoiceNotifications implements InvoiceNotifications {

    private final HostLedger ledger;
    private final Outbox outbox;
    private final Clock clock;

    @Activate
    public QueuedInvoiceNotifications(@Reference HostLedger ledger, @Reference Outbox outbox) {
        this(ledger, outbox, Clock.systemUTC());
    }

    QueuedInvoiceNotifications(HostLedger ledger, Outbox outbox, Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Outcome<String, NotificationRefusal> send(InvoiceRef ref, String actor) {
        Optional<Invoice> invoice = ledger.invoice(ref);
        if (invoice.isEmpty()) {
            return Outcome.refused(NotificationRefusal.UNKNOWN_INVOICE);
        }
        if (!invoice.get().payable()) {
            return Outcome.refused(NotificationRefusal.NOT_PAYABLE);
        }
        String address = invoice.get().header().customer().email();
        if (address.isBlank()) {
            return Outcome.refused(NotificationRefusal.NO_ADDRESS);
        }
        outbox.add(new Work.InvoiceMail(ref, address), audit(ref, actor));
        return Outcome.accepted(address);
    }

    private AuditEntry audit(InvoiceRef ref, String actor) {
        return new AuditEntry(
                ref.supplier(),
                AuditAction.INVOICE_NOTIFIED,
                actor,
                ref.invoice(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
