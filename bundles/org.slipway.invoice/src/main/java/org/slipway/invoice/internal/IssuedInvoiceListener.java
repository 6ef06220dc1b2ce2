// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.InvoiceTopics;
import org.slipway.spi.outbox.Backoff;
import org.slipway.spi.outbox.WorkThread;

/**
 * Hears from hosts that an invoice was issued. Nobody publishes an event twice: the listener stays while the
 * notifications are away, and tries again until they are back or too long gone.
 *
 * <p>The topic is a plain property: the annotation for it would ask for a capability that Karaf's Event Admin does not
 * declare.
 */
@Component(property = EventConstants.EVENT_TOPIC + "=" + InvoiceTopics.ISSUED)
public final class IssuedInvoiceListener implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(IssuedInvoiceListener.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** The last one is made about half an hour after the event. */
    private static final int ATTEMPTS = 14;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable InvoiceNotifications notifications;

    private final WorkThread thread;
    private final PatientNotifier notifier;

    @Activate
    public IssuedInvoiceListener() {
        this(new WorkThread("slipway-issued-invoices"), BACKOFF, ATTEMPTS);
    }

    IssuedInvoiceListener(WorkThread thread, Backoff backoff, int attempts) {
        this.thread = thread;
        notifier = new PatientNotifier(() -> Optional.ofNullable(notifications), thread.executor(), backoff, attempts);
    }

    @Override
    public void handleEvent(Event event) {
        Object supplier = event.getProperty(InvoiceTopics.SUPPLIER);
        Object invoice = event.getProperty(InvoiceTopics.INVOICE);
        if (!(supplier instanceof String supplierId) || !(invoice instanceof String invoiceId)) {
            LOG.warn(
                    "An event of topic {} names no invoice and is left out: let the host send the strings {} and {}",
                    InvoiceTopics.ISSUED,
                    InvoiceTopics.SUPPLIER,
                    InvoiceTopics.INVOICE);
            return;
        }
        try {
            notifier.notify(new InvoiceRef(new SupplierId(supplierId), invoiceId));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "An event of topic {} names no invoice and is left out: {}; correct what the host sends",
                    InvoiceTopics.ISSUED,
                    e.getMessage());
        }
    }

    @Deactivate
    void stop() {
        thread.close();
        notifier.close();
    }
}
