// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.supplier.KnownSuppliers;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;

/**
 * Asks the host for a supplier once in a while, and not again for seconds after it did not answer. What it said last is kept
 * meanwhile; that it has none is not, since a supplier may have been opened just now.
 */
@Component
public final class RememberedSuppliers implements KnownSuppliers {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** Of at most half a kilobyte each. */
    private static final int MOST = 10_000;

    private final HostLedger ledger;
    private final Clock clock;
    private final Map<SupplierId, Remembered> suppliers = new LinkedHashMap<>();
    private Instant pausedUntil = Instant.MIN;

    @Activate
    public RememberedSuppliers(@Reference(service = BoundedHost.class) HostLedger ledger) {
        this(ledger, Clock.systemUTC());
    }

    RememberedSuppliers(HostLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Remembered(Supplier supplier, Instant until) {}

    @Override
    public Optional<Supplier> known(SupplierId id) {
        Instant now = clock.instant();
        Optional<Remembered> last = last(id);
        if (last.filter(known -> now.isBefore(known.until())).isPresent() || paused(now)) {
            return last.map(Remembered::supplier);
        }
        try {
            Optional<Supplier> found = ledger.supplier(id);
            keep(id, found, now.plus(LIFE));
            return found;
        } catch (UnavailableException e) {
            pause(now.plus(PAUSE));
            return last.map(Remembered::supplier);
        }
    }

    @Override
    public boolean absent(SupplierId id) {
        return known(id).isEmpty() && !paused(clock.instant());
    }

    @Override
    public synchronized List<Supplier> met() {
        return suppliers.values().stream()
                .map(Remembered::supplier)
                .sorted(Comparator.comparing(supplier -> supplier.id().value()))
                .limit(MOST_MET)
                .toList();
    }

    private synchronized Optional<Remembered> last(SupplierId id) {
        return Optional.ofNullable(suppliers.get(id));
    }

    private synchronized void keep(SupplierId id, Optional<Supplier> found, Instant until) {
        suppliers.remove(id);
        found.ifPresent(supplier -> suppliers.put(id, new Remembered(supplier, until)));
        if (suppliers.size() > MOST) {
            suppliers.keySet().remove(suppliers.keySet().iterator().next());
        }
    }

    private synchronized boolean paused(Instant now) {
        return now.isBefore(pausedUntil);
    }

    private synchronized void pause(Instant until) {
        pausedUntil = until;
    }
}
