// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.SupplierProfile;

/**
 * What was read from the store a moment ago: every page of the portal asks for it. Another node of the same database may have
 * changed it meanwhile, so it is not believed for long.
 */
final class RememberedProfiles {

    static final Duration LIFE = Duration.ofSeconds(10);

    /** With the largest logos 8 MB. */
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<SupplierId, Remembered> profiles = new LinkedHashMap<>();
    private long forgotten;

    RememberedProfiles(Clock clock) {
        this.clock = clock;
    }

    private record Remembered(SupplierProfile profile, Instant until) {}

    /** As remembered, else as {@code reading} answers, which is asked outside of any lock. */
    SupplierProfile of(SupplierId supplier, Supplier<SupplierProfile> reading) {
        Instant now = clock.instant();
        Optional<SupplierProfile> known = known(supplier, now);
        if (known.isPresent()) {
            return known.get();
        }
        long before = forgotten();
        SupplierProfile profile = reading.get();
        put(supplier, new Remembered(profile, now.plus(LIFE)), before);
        return profile;
    }

    private synchronized Optional<SupplierProfile> known(SupplierId supplier, Instant now) {
        return Optional.ofNullable(profiles.get(supplier))
                .filter(known -> now.isBefore(known.until()))
                .map(Remembered::profile);
    }

    /** What was read before something was forgotten may be what was to be forgotten. */
    private synchronized void put(SupplierId supplier, Remembered read, long before) {
        if (before != forgotten) {
            return;
        }
        profiles.remove(supplier);
        profiles.put(supplier, read);
        if (profiles.size() > MOST) {
            profiles.keySet().remove(profiles.keySet().iterator().next());
        }
    }

    /** Has it read from the store when it is asked for next. */
    synchronized void forget(SupplierId supplier) {
        profiles.remove(supplier);
        forgotten++;
    }

    private synchronized long forgotten() {
        return forgotten;
    }
}
