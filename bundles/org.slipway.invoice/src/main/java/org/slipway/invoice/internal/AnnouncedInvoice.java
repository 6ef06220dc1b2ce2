// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;

/** Says whether an invoice can be announced, and what belongs to it if so. */
final class AnnouncedInvoice {

    private final HostLedger ledger;
    private final Clock clock;

    AnnouncedInvoice(HostLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The address on file, or why there is nothing to announce or nobody to announce it to. */
    Outcome<String, NotificationRefusal> address(InvoiceRef ref) {
        Optional<Invoice> invoice = ledger.invoice(ref);
        if (invoice.isEmpty()) {
            return Outcome.refused(NotificationRefusal.UNKNOWN_INVOICE);
        }
        if (!invoice.get().payable()) {
            return Outcome.refused(NotificationRefusal.NOT_PAYABLE);
        }
        String address = invoice.get().header().customer().email();
        return address.isBlank() ? Outcome.refused(NotificationRefusal.NO_ADDRESS) : Outcome.accepted(address);
    }

    /** The order for the letter. */
    Work letter(InvoiceRef ref) {
        return Work.of(WorkKinds.INVOICE_LETTER, ref);
    }

    AuditEntry audit(InvoiceRef ref, String actor) {
        return new AuditEntry(
                ref.supplier(),
                AuditAction.INVOICE_NOTIFIED,
                actor,
                ref.invoice(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
