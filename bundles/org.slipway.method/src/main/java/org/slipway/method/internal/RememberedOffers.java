// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.SupplierId;
import org.slipway.api.method.MethodId;

/**
 * What was read from the store a moment ago: every page of staff asks for it, for the same suppliers each time. A change on
 * this node is known at once, one on another when the memory has run out.
 */
@Component(service = RememberedOffers.class)
public final class RememberedOffers {

    static final Duration LIFE = Duration.ofSeconds(10);

    private static final int MOST = 200;

    private final Clock clock;
    private final Map<Set<SupplierId>, Remembered> offers = new LinkedHashMap<>();

    private int changes;

    /** By the system's clock. */
    @Activate
    public RememberedOffers() {
        this(Clock.systemUTC());
    }

    RememberedOffers(Clock clock) {
        this.clock = clock;
    }

    /** What is remembered, or is being read just now, holds no longer. */
    synchronized void changed() {
        changes++;
        offers.clear();
    }

    private record Remembered(Map<SupplierId, Set<MethodId>> offered, Instant until) {}

    /** As remembered, else as {@code reading} answers, which is asked outside of any lock. */
    Map<SupplierId, Set<MethodId>> of(Set<SupplierId> suppliers, Supplier<Map<SupplierId, Set<MethodId>>> reading) {
        Instant now = clock.instant();
        int before = changes();
        return known(suppliers, now).orElseGet(() -> {
            Map<SupplierId, Set<MethodId>> offered = reading.get();
            put(suppliers, new Remembered(offered, now.plus(LIFE)), before);
            return offered;
        });
    }

    private synchronized Optional<Map<SupplierId, Set<MethodId>>> known(Set<SupplierId> suppliers, Instant now) {
        return Optional.ofNullable(offers.get(suppliers))
                .filter(known -> now.isBefore(known.until()))
                .map(Remembered::offered);
    }

    private synchronized int changes() {
        return changes;
    }

    private synchronized void put(Set<SupplierId> suppliers, Remembered read, int before) {
        if (changes != before) {
            return;
        }
        offers.remove(suppliers);
        offers.put(suppliers, read);
        if (offers.size() > MOST) {
            offers.keySet().remove(offers.keySet().iterator().next());
        }
    }
}
