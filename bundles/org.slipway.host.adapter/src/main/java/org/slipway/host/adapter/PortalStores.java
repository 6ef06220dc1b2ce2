// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.work.WorkStore;

/** What the noticing of invoices needs of the portal, which may start later than this host. */
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
    volatile @Nullable LinkStore links;

    @Activate
    public PortalStores() {}

    /** Where announcements go; empty while the portal is not there. */
    public Optional<WorkStore> work() {
        return Optional.ofNullable(work);
    }

    /** Which invoices have been announced; empty while the portal is not there. */
    public Optional<LinkStore> links() {
        return Optional.ofNullable(links);
    }
}
