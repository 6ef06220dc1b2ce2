// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.supplier.StaffDigests;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Work;

/**
 * Orders the digests whose period has begun. Every node looks; the store lets one of them order. While an earlier one of the
 * supplier still waits to be sent, as without a mail server, there is no other.
 */
final class DigestRound {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);

    private final StaffDigests digests;
    private final Stores stores;
    private final HostLedger ledger;
    private final Clock clock;
    /** Asked of the host once a day. */
    private final Map<SupplierId, Optional<ZoneId>> zones = new HashMap<>();

    private LocalDate zonesOf = LocalDate.EPOCH;

    DigestRound(StaffDigests digests, Stores stores, HostLedger ledger, Clock clock) {
        this.digests = digests;
        this.stores = stores;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was told before, and what still waits to be. */
    record Stores(DigestStore told, OpenWorkStore open) {}

    /** Makes the round; not by two threads at once. */
    void run() {
        Map<SupplierId, StaffDigest> wanted = digests.wanted();
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        forget(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Map<SupplierId, Instant> told = stores.told().reported();
        wanted.forEach((supplier, digest) -> look(supplier, digest, Optional.ofNullable(told.get(supplier)), now));
    }

    private void forget(LocalDate today) {
        if (!today.equals(zonesOf)) {
            zones.clear();
            zonesOf = today;
        }
    }

    private void look(SupplierId supplier, StaffDigest digest, Optional<Instant> told, Instant now) {
        Optional<Instant> begun = zone(supplier)
                .flatMap(zone -> digest.rhythm().begun(now, zone))
                .filter(period -> told.isEmpty() || period.isAfter(told.get()));
        if (begun.isPresent() && !underWay(supplier)) {
            List<Work> mails = DigestOrders.of(supplier, digest, told.orElse(begun.get()));
            if (stores.told().report(supplier, told, now, mails)) {
                LOG.info("{} digest mails of {} were ordered", mails.size(), supplier);
            }
        }
    }

    private Optional<ZoneId> zone(SupplierId supplier) {
        return zones.computeIfAbsent(
                supplier,
                asked -> ledger.supplier(asked).map(found -> found.locality().zone()));
    }

    private boolean underWay(SupplierId supplier) {
        return stores.open().about(SupplierScope.of(supplier), DigestOrders.targets()).stream()
                .anyMatch(work -> work.kind().equals(DigestOrders.KIND.value())
                        && !work.progress().parked());
    }
}
