// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ComparisonRefusal;
import org.slipway.api.posting.ComparisonReport;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.work.OpenWorkStore;

/** What staff sees of comparisons, and which ones admins begin. */
@Component
public final class StaffComparisons implements ReceiptComparisons {

    private final ComparisonStore store;
    private final OpenWorkStore open;
    private final HostLedger ledger;
    private final Clock clock;

    @Activate
    public StaffComparisons(
            @Reference ComparisonStore store,
            @Reference OpenWorkStore open,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this(store, open, ledger, Clock.systemUTC());
    }

    StaffComparisons(ComparisonStore store, OpenWorkStore open, HostLedger ledger, Clock clock) {
        this.store = store;
        this.open = open;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Outcome<ComparisonReport, ComparisonRefusal> report(Staff staff, SupplierId supplier, String after) {
        return staff.maySee() && staff.scope().reaches(supplier)
                ? Outcome.accepted(report(supplier, after))
                : Outcome.refused(ComparisonRefusal.NOT_ALLOWED);
    }

    private ComparisonReport report(SupplierId supplier, String after) {
        List<Comparison> newest = store.newest(supplier);
        Optional<OpenWork> work = work(supplier);
        return new ComparisonReport(
                possible(supplier),
                newest.stream().findFirst().filter(one -> !one.done() && work.isPresent()),
                newest.stream().filter(Comparison::done).findFirst(),
                work.map(one -> one.progress().cause()).orElse(""),
                page(supplier, after));
    }

    /** One that was given up is not under way. */
    private Optional<OpenWork> work(SupplierId supplier) {
        return open.about(SupplierScope.of(supplier), Set.of(ReceiptComparer.TARGET)).stream()
                .filter(work -> work.kind().equals(ReceiptComparer.KIND.value()))
                .findFirst();
    }

    private ComparisonReport.Page page(SupplierId supplier, String after) {
        List<ReceiptDifference> found = store.differences(supplier, after, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        return new ComparisonReport.Page(
                more ? found.subList(0, PAGE_SIZE) : found,
                store.kept(supplier).count(),
                more ? Optional.of(found.get(PAGE_SIZE - 1)) : Optional.empty());
    }

    @Override
    public Outcome<Comparison, ComparisonRefusal> compareNow(Staff staff, SupplierId supplier, int days) {
        if (!staff.maySetUp(supplier)) {
            return Outcome.refused(ComparisonRefusal.NOT_ALLOWED);
        }
        if (days < 1 || days > MOST_DAYS) {
            return Outcome.refused(ComparisonRefusal.DAYS_OUT_OF_RANGE);
        }
        if (!possible(supplier)) {
            return Outcome.refused(ComparisonRefusal.NOT_POSSIBLE);
        }
        return store.begin(supplier, ComparisonOrders.wanted(supplier, days, staff, clock.instant()))
                .map(Outcome::<Comparison, ComparisonRefusal>accepted)
                .orElseGet(() -> Outcome.refused(ComparisonRefusal.UNDER_WAY));
    }

    private boolean possible(SupplierId supplier) {
        return ledger.capabilities(supplier).contains(Capability.RECEIPTS);
    }
}
