// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.supplier.KnownSuppliers;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.work.Round;

/** Looks every five minutes whether the hour of a comparison has come. */
@Component
public final class ComparisonWatch implements Round {

    private final ComparisonRound round;

    @Activate
    public ComparisonWatch(
            @Reference ComparisonSettings rules,
            @Reference ComparisonStore store,
            @Reference KnownSuppliers suppliers,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this.round = new ComparisonRound(rules, store, new ComparisonRound.Host(ledger, suppliers), Clock.systemUTC());
    }

    @Override
    public String name() {
        return "comparisons";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void look() {
        round.run();
    }
}
