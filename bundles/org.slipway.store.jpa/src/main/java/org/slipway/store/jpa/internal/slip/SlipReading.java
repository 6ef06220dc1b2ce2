// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.DamagedException;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.database.Damage;
import org.slipway.spi.store.SlipList;

/** Makes slips of rows. A row whose values are impossible spoils nothing but itself. */
final class SlipReading {

    private SlipReading() {}

    /** A slip alone; throws {@link DamagedException}. */
    static Slip slip(SlipRow row, List<AllocationRow> allocations) {
        return Damage.checked("slip " + row.code(), () -> row.toSlip(allocations));
    }

    /** Slips with what they pay, in this order. */
    static SlipList list(Map<SlipRow, List<AllocationRow>> rows) {
        List<Slip> slips = new ArrayList<>();
        List<DamagedSlip> damaged = new ArrayList<>();
        rows.forEach((row, allocations) -> {
            try {
                slips.add(slip(row, allocations));
            } catch (DamagedException e) {
                damaged.add(new DamagedSlip(row.code(), e.incident(), mayBeOpen(row)));
            }
        });
        SlipList read = SlipList.of(slips);
        return new SlipList(slips, damaged, read.last());
    }

    private static boolean mayBeOpen(SlipRow row) {
        Optional<SlipStatus> status = Damage.spared("status of slip " + row.code(), row::status);
        return status.map(SlipStatus::open).orElse(true);
    }
}
