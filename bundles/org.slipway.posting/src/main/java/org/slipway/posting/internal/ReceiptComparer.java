// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.ComparisonStore.Recorded;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Carries comparisons out, a stretch an attempt; where one got is in the store, so that it goes on after a crash. */
@Component
public final class ReceiptComparer implements WorkHandler {

    static final WorkKind KIND = new WorkKind("compare-receipts");

    /** What the work of every supplier is about. */
    static final String TARGET = "receipts";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptComparer.class);

    /** A stretch asks the host 41 times at most, each within 20 seconds. */
    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(2), Duration.ofMinutes(20), new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30)));

    private final ComparisonStore store;
    private final HostLedger ledger;
    private final StretchComparison stretches;

    @Activate
    public ReceiptComparer(
            @Reference ComparisonStore store, @Reference(service = BoundedHost.class) HostLedger ledger) {
        this(store, ledger, Clock.systemUTC());
    }

    ReceiptComparer(ComparisonStore store, HostLedger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.stretches = new StretchComparison(store, ledger, clock);
    }

    /** The work of a supplier. */
    static Work work(SupplierId supplier) {
        return new Work(KIND, supplier, TARGET);
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        try {
            Optional<Comparison> run =
                    store.newest(claim.work().supplier()).stream().findFirst().filter(newest -> !newest.done());
            if (run.isEmpty()) {
                return new WorkResult.Done();
            }
            return ledger.capabilities(claim.work().supplier()).contains(Capability.RECEIPTS)
                    ? compare(run.get())
                    : new WorkResult.Parked("this host can't list its receipts: give the comparison up");
        } catch (UnavailableException e) {
            return new WorkResult.NotSent(String.valueOf(e.getMessage()));
        } catch (CrowdedLedgerException e) {
            return new WorkResult.Parked(String.valueOf(e.getMessage()));
        }
    }

    private WorkResult compare(Comparison run) {
        Optional<Recorded> recorded = store.record(run, stretches.next(run));
        recorded.ifPresent(ReceiptComparer::log);
        return recorded.filter(one -> one.comparison().done()).isPresent()
                ? new WorkResult.Done()
                : new WorkResult.Done(List.of(work(run.supplier())), List.of());
    }

    private static void log(Recorded recorded) {
        Comparison now = recorded.comparison();
        for (ReceiptDifference one : recorded.added()) {
            LOG.warn("Supplier {}: receipt {} differs: {}", now.supplier(), one.key(), one.line());
        }
        for (ReceiptDifference one : recorded.gone()) {
            LOG.info("Supplier {}: receipt {} differs no more: {}", now.supplier(), one.key(), one.kind());
        }
        if (now.done()) {
            LOG.info("Supplier {}: slips and ledger were compared: {}", now.supplier(), now.counts());
        }
    }
}
