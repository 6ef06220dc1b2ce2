// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.store.SlipStore;

/** Shows a visit the slips of its invoice, and no others. */
@Component
public final class VisitedSlips implements CustomerSlips {

    private final SlipStore slips;

    @Activate
    public VisitedSlips(@Reference SlipStore slips) {
        this.slips = slips;
    }

    @Override
    public Optional<Slip> find(PortalVisit visit, SlipCode code) {
        return slips.find(SupplierScope.of(visit.invoice().supplier()), code)
                .filter(slip -> slip.origin().invoice().equals(visit.invoice()));
    }
}
