// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.NotificationRefused;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.MailLimits;
import org.slipway.spi.store.MailLimits.Limit;
import org.slipway.spi.store.MailLimits.Reached;
import org.slipway.spi.store.MailOrders;

/** Orders the letter with the invoice, within limits; the link is made when it is written. */
@Component
public final class QueuedInvoiceNotifications implements InvoiceNotifications {

    private static final MailLimits LIMITS =
            new MailLimits(new Limit(MOST_AN_HOUR, Duration.ofHours(1)), new Limit(MOST_A_DAY, Duration.ofDays(1)));

    private final AnnouncedInvoice announced;
    private final MailOrders orders;

    @Activate
    public QueuedInvoiceNotifications(
            @Reference(service = BoundedHost.class) HostLedger ledger, @Reference MailOrders orders) {
        this(ledger, orders, Clock.systemUTC());
    }

    QueuedInvoiceNotifications(HostLedger ledger, MailOrders orders, Clock clock) {
        this.announced = new AnnouncedInvoice(ledger, clock);
        this.orders = orders;
    }

    @Override
    public Outcome<String, NotificationRefused> send(Staff staff, InvoiceRef ref) {
        if (!staff.mayOperate() || !staff.scope().reaches(ref.supplier())) {
            return refused(NotificationRefusal.NOT_ALLOWED);
        }
        return announced
                .address(ref)
                .fold(
                        address -> order(staff, ref)
                                .<Outcome<String, NotificationRefused>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.accepted(address)),
                        QueuedInvoiceNotifications::refused);
    }

    private Optional<NotificationRefused> order(Staff staff, InvoiceRef ref) {
        return orders.order(announced.letter(ref), announced.audit(ref, staff.name()), LIMITS)
                .map(reached -> new NotificationRefused(reason(reached), Optional.of(reached.until())));
    }

    private static NotificationRefusal reason(Reached reached) {
        return switch (reached.whose()) {
            case ACTOR -> NotificationRefusal.TOO_MANY_BY_STAFF;
            case INVOICE -> NotificationRefusal.TOO_MANY_OF_INVOICE;
        };
    }

    private static Outcome<String, NotificationRefused> refused(NotificationRefusal reason) {
        return Outcome.refused(new NotificationRefused(reason));
    }
}
