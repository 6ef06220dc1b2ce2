// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
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
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.api.invoice.InvoiceTopics;

/**
 * Hears from hosts that an invoice was issued, and stores the announcement before the event's sender goes on.
 *
 * <p>The topic is a plain property: the annotation for it would ask for a capability that Karaf's Event Admin does not
 * declare.
 */
@Component(property = EventConstants.EVENT_TOPIC + "=" + InvoiceTopics.ISSUED)
public final class IssuedInvoiceListener implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(IssuedInvoiceListener.class);

    /** The listener stays while they are away, so that an announcement that is lost is at least said. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable InvoiceAnnouncements announcements;

    @Override
    public void handleEvent(Event event) {
        Object supplier = event.getProperty(InvoiceTopics.SUPPLIER);
        Object invoice = event.getProperty(InvoiceTopics.INVOICE);
        if (supplier instanceof String supplierId && invoice instanceof String invoiceId) {
            announce(supplierId, invoiceId);
        } else {
            LOG.warn(
                    "An event of topic {} names no invoice and is left out: let the host send the strings {} and {}",
                    InvoiceTopics.ISSUED,
                    InvoiceTopics.SUPPLIER,
                    InvoiceTopics.INVOICE);
        }
    }

    private void announce(String supplier, String invoice) {
        try {
            announce(new InvoiceRef(new SupplierId(supplier), invoice));
        } catch (UnavailableException e) {
            lost(supplier, invoice, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "An event of topic {} names no invoice and is left out: {}; correct what the host sends",
                    InvoiceTopics.ISSUED,
                    e.getMessage());
        }
    }

    private void announce(InvoiceRef invoice) {
        InvoiceAnnouncements stored = announcements;
        if (stored == null) {
            lost(invoice.supplier().value(), invoice.invoice(), "the announcements are not started");
        } else {
            stored.announce(List.of(invoice));
        }
    }

    private static void lost(String supplier, String invoice, String cause) {
        LOG.error(
                "Invoice {} of {} was not announced, and nobody tries it again: have the host announce it once more: {}",
                invoice,
                supplier,
                cause);
    }
}
