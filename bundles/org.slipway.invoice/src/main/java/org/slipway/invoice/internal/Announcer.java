// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/**
 * Looks at announced invoices, and has the letter written where there is something to pay and somebody to write to. A host
 * may announce an invoice before it has committed it: one that it does not know is asked for again.
 */
@Component
public final class Announcer implements WorkHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final String ACTOR = "host";
    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofMillis(500), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)));

    private final AnnouncedInvoice announced;

    @Activate
    public Announcer(@Reference(service = BoundedHost.class) HostLedger ledger) {
        this(ledger, Clock.systemUTC());
    }

    Announcer(HostLedger ledger, Clock clock) {
        this.announced = new AnnouncedInvoice(ledger, clock);
    }

    @Override
    public WorkKind kind() {
        return WorkKinds.ANNOUNCE_INVOICE;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        InvoiceRef ref = claim.work().invoice();
        try {
            return announced.address(ref).fold(address -> letter(ref), refusal -> without(ref, refusal));
        } catch (UnavailableException e) {
            return new WorkResult.NotSent(String.valueOf(e.getMessage()));
        }
    }

    private WorkResult letter(InvoiceRef ref) {
        return new WorkResult.Done(List.of(announced.letter(ref)), List.of(announced.audit(ref, ACTOR)));
    }

    private static WorkResult without(InvoiceRef ref, NotificationRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_INVOICE -> new WorkResult.Refused("the host has no invoice " + ref);
            case NO_ADDRESS, NOT_PAYABLE, NOT_ALLOWED, TOO_MANY_BY_STAFF, TOO_MANY_OF_INVOICE -> {
                LOG.info("Invoice {} is not mailed: {}", ref, refusal);
                yield new WorkResult.Done();
            }
        };
    }
}
