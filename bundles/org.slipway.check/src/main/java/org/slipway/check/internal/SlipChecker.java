// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.file.PictureComparison;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.MethodStore;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Checks slips, one at a time, by whatever checks are there. */
@Component
public final class SlipChecker implements WorkHandler {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)));

    @Reference(
            cardinality = ReferenceCardinality.AT_LEAST_ONE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<SlipCheck> checks = List.of();

    private final SlipChecking checking;

    @Activate
    public SlipChecker(
            @Reference SlipQueries slips,
            @Reference Reservations reservations,
            @Reference FindingStore findings,
            @Reference PictureComparison pictures,
            @Reference MethodStore methods,
            @Reference CheckStore store,
            @Reference ConfiguredThresholds thresholds,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        checking = new SlipChecking(
                new CheckSources(slips, reservations, new CheckSources.Files(findings, pictures), methods, store),
                ledger,
                thresholds,
                Clock.systemUTC());
    }

    @Override
    public WorkKind kind() {
        return WorkKinds.CHECK_SLIP;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        return checking.check(claim, new CheckRound(checks));
    }
}
