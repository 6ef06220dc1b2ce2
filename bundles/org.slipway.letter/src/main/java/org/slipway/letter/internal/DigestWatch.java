// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.supplier.StaffDigests;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Round;

/** Looks every minute whether a digest is due. */
@Component
public final class DigestWatch implements Round {

    private final DigestRound round;

    @Activate
    public DigestWatch(
            @Reference StaffDigests digests,
            @Reference DigestStore told,
            @Reference OpenWorkStore open,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this.round = new DigestRound(digests, new DigestRound.Stores(told, open), ledger, Clock.systemUTC());
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look() {
        round.run();
    }
}
