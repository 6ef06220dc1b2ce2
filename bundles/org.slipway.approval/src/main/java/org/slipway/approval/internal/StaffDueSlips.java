// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.DueSlips;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.store.DueSlipStore;

/** Finds due slips by the day where a day begins first, and keeps those whose day has begun at their supplier's place. */
@Component
public final class StaffDueSlips implements DueSlips {

    /** Where a day begins first. */
    private static final ZoneId FIRST_ZONE = ZoneOffset.ofHours(14);

    /** More than are told: some may be due only in another zone. */
    private static final int EXAMINED = 40;

    private final DueSlipStore store;
    private final Clock clock;

    @Activate
    public StaffDueSlips(@Reference DueSlipStore store) {
        this(store, Clock.systemUTC());
    }

    StaffDueSlips(DueSlipStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Due of(Staff staff, Function<SupplierId, LocalDate> today) {
        if (!staff.maySee()) {
            return Due.NONE;
        }
        LocalDate latest = LocalDate.ofInstant(clock.instant(), FIRST_ZONE);
        List<Slip> due = store.due(staff.scope(), latest, EXAMINED).stream()
                .filter(slip -> isDue(slip, today))
                .toList();
        return new Due(due.stream().limit(MOST).toList(), due.size() > MOST);
    }

    private static boolean isDue(Slip slip, Function<SupplierId, LocalDate> today) {
        return slip.state() instanceof SlipState.OnHold held
                && held.due(today.apply(slip.ref().supplier()));
    }
}
