// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditExport;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.AuditRefusal;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.AuditReview;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditStretch;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.DataAudit;
import org.slipway.spi.store.SlipQueries;

/** Shows a supplier's trail to its admins. */
@Component
public final class AdminAuditReview implements AuditReview {

    private static final int MOST_STEPS = 200;

    private static final Set<String> STEPS =
            Arrays.stream(SlipStep.values()).map(step -> step.audit().name()).collect(Collectors.toUnmodifiableSet());

    private final AuditTrail trail;
    private final DataAudit data;
    private final SlipQueries slips;

    @Activate
    public AdminAuditReview(@Reference AuditTrail trail, @Reference DataAudit data, @Reference SlipQueries slips) {
        this.trail = trail;
        this.data = data;
        this.slips = slips;
    }

    @Override
    public Outcome<AuditPage, AuditRefusal> page(Staff staff, AuditFilter filter, Optional<AuditPlace> before) {
        return forAdmins(staff, filter.supplier(), () -> trail.page(filter, before, PAGE_SIZE));
    }

    @Override
    public Outcome<AuditReport, AuditRefusal> verify(Staff staff, SupplierId supplier, long after) {
        return forAdmins(staff, supplier, () -> {
            AuditStretch stretch = trail.verify(supplier, after, ROWS_AT_ONCE);
            if (stretch.end().isPresent()) {
                data.compare(supplier);
            }
            return new Reports(trail).of(supplier, stretch);
        });
    }

    @Override
    public Outcome<Optional<DataReport>, AuditRefusal> data(Staff staff, SupplierId supplier) {
        return forAdmins(staff, supplier, () -> data.last(supplier));
    }

    @Override
    public Outcome<AuditExport, AuditRefusal> export(Staff staff, AuditFilter filter) {
        return forAdmins(staff, filter.supplier(), () -> new TrailExport(trail, filter));
    }

    @Override
    public Outcome<SlipComparison, AuditRefusal> compare(Staff staff, SupplierId supplier, SlipCode code) {
        return forAdmins(staff, supplier, () -> slips.find(SupplierScope.of(supplier), code))
                .then(found -> found.<Outcome<SlipComparison, AuditRefusal>>map(
                                slip -> Outcome.accepted(compared(slip)))
                        .orElseGet(() -> Outcome.refused(AuditRefusal.NOT_FOUND)));
    }

    private SlipComparison compared(Slip slip) {
        AuditFilter filter =
                AuditFilter.all(slip.ref().supplier()).about(slip.code().value());
        List<AuditRecord> told = trail.page(filter, Optional.empty(), MOST_STEPS).rows().stream()
                .filter(row -> STEPS.contains(row.deed().action()))
                .sorted(Comparator.comparingLong(AuditRecord::row))
                .toList();
        return new SlipComparing(slip, told, newest(slips.steps(slip.ref()))).comparison();
    }

    private static List<PastStep> newest(List<PastStep> steps) {
        return steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size());
    }

    private static <V> Outcome<V, AuditRefusal> forAdmins(Staff staff, SupplierId supplier, Supplier<V> answer) {
        return staff.maySetUp(supplier) ? Outcome.accepted(answer.get()) : Outcome.refused(AuditRefusal.NOT_ALLOWED);
    }
}
