// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditExport;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRefusal;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.AuditReview;
import org.slipway.spi.audit.AuditTrail;

/** Shows a supplier's trail to its admins. */
@Component
public final class AdminAuditReview implements AuditReview {

    private final AuditTrail trail;

    @Activate
    public AdminAuditReview(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Outcome<AuditPage, AuditRefusal> page(Staff staff, AuditFilter filter, Optional<AuditPlace> before) {
        return forAdmins(staff, filter.supplier(), () -> trail.page(filter, before, PAGE_SIZE));
    }

    @Override
    public Outcome<AuditReport, AuditRefusal> verify(Staff staff, SupplierId supplier, long after) {
        return forAdmins(
                staff, supplier, () -> new Reports(trail).of(supplier, trail.verify(supplier, after, ROWS_AT_ONCE)));
    }

    @Override
    public Outcome<AuditExport, AuditRefusal> export(Staff staff, AuditFilter filter) {
        return forAdmins(staff, filter.supplier(), () -> new TrailExport(trail, filter));
    }

    private static <V> Outcome<V, AuditRefusal> forAdmins(Staff staff, SupplierId supplier, Supplier<V> answer) {
        return staff.maySetUp(supplier) ? Outcome.accepted(answer.get()) : Outcome.refused(AuditRefusal.NOT_ALLOWED);
    }
}
