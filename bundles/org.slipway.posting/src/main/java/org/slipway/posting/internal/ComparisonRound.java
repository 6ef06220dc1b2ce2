// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.api.supplier.KnownSuppliers;
import org.slipway.settings.Current;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.ComparisonStore;

/** Orders the comparisons whose hour has come. Every node looks; the store lets one of them order. */
final class ComparisonRound {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonRound.class);

    private final Current<ComparisonRules> rules;
    private final ComparisonStore store;
    private final Host host;
    private final Clock clock;
    /** Who was never compared is not compared at once, but when the hour comes the next time. */
    private final Instant started;

    ComparisonRound(Current<ComparisonRules> rules, ComparisonStore store, Host host, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.host = host;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** The host, and where its suppliers are. */
    record Host(HostLedger ledger, KnownSuppliers suppliers) {

        boolean lists(SupplierId supplier) {
            return ledger.capabilities(supplier).contains(Capability.RECEIPTS);
        }

        Optional<ZoneId> zone(SupplierId supplier) {
            return suppliers.known(supplier).map(known -> known.locality().zone());
        }
    }

    /** Makes the round. */
    void run() {
        ComparisonRules now = rules.get();
        if (now.nightly()) {
            store.begun().forEach((supplier, last) -> look(supplier, last.orElse(started), now));
        }
    }

    private void look(SupplierId supplier, Instant last, ComparisonRules rules) {
        Instant now = clock.instant();
        boolean due = host.zone(supplier)
                .filter(zone -> last.isBefore(rules.due(now, zone)))
                .filter(zone -> host.lists(supplier))
                .isPresent();
        if (due) {
            Optional<Instant> oldest = store.kept(supplier).oldest();
            store.begin(supplier, ComparisonOrders.nightly(supplier, rules.days(), oldest, now))
                    .ifPresent(begun -> LOG.info("Supplier {}: slips and ledger are compared", supplier));
        }
    }
}
