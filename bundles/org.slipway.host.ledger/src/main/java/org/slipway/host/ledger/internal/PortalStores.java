// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.WorkStore;

/** What the keeping of books needs of the portal, which may start later than the books, or not be installed. */
@Component(service = PortalStores.class)
public final class PortalStores {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable WorkStore work;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable SlipQueries slips;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable InvoiceNotifications notifications;

    /** Comes and goes with the hosts. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable BoundedHost hosts;

    @Activate
    public PortalStores() {}

    /** Of the portal's stores, without mails. */
    static PortalStores of(WorkStore work, SlipQueries slips, BoundedHost hosts) {
        PortalStores stores = new PortalStores();
        stores.work = work;
        stores.slips = slips;
        stores.hosts = hosts;
        return stores;
    }

    /** Where the audit trail is written. */
    WorkStore trail() {
        return there(work);
    }

    SlipQueries slips() {
        return there(slips);
    }

    /** By which invoices are mailed. */
    InvoiceNotifications notifications() {
        return there(notifications);
    }

    /** Whether any supplier in reach has its books kept here; none while that can't be known. */
    boolean keeps(SupplierScope scope) {
        BoundedHost now = hosts;
        return now != null && now.can(Capability.BOOKS, scope);
    }

    private static <T> T there(@Nullable T store) {
        if (store == null) {
            throw new UnavailableException("portal", new IllegalStateException("not started"));
        }
        return store;
    }
}
