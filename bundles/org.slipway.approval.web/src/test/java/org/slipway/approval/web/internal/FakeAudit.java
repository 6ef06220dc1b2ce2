// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditExport;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.AuditRefusal;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.AuditReport.Finding;
import org.slipway.api.audit.AuditReview;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.slip.SlipCode;
import org.slipway.testkit.Suppliers;

/** A trail in memory; what is asked for is written down. */
final class FakeAudit implements AuditReview {

    static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");

    final List<AuditRecord> rows = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Optional<AuditPlace> searched = Optional.empty();
    AuditReport report =
            new AuditReport(new AuditReport.Rows(1, 2, Optional.of(AT), Optional.of(AT)), Finding.WHOLE, 0, 2);
    Optional<DataReport> data = Optional.empty();
    Optional<SlipComparison> comparison = Optional.empty();
    boolean complete = true;

    FakeAudit row(String action, String actor, String subject, String detail) {
        rows.add(new AuditRecord(
                Suppliers.TALA.id(),
                rows.size() + 1L,
                new AuditRecord.Deed(action, actor, subject, AT, detail),
                new AuditRecord.Seal("ab".repeat(32), "0123456789abcdef")));
        return this;
    }

    @Override
    public Outcome<AuditPage, AuditRefusal> page(Staff staff, AuditFilter filter, Optional<AuditPlace> before) {
        asked.add(filter + before.map(place -> " before " + place).orElse(""));
        return allowed(staff, filter.supplier(), new AuditPage(rows, searched));
    }

    @Override
    public Outcome<AuditReport, AuditRefusal> verify(Staff staff, SupplierId supplier, long after) {
        asked.add("verify after " + after);
        return allowed(staff, supplier, report);
    }

    @Override
    public Outcome<Optional<DataReport>, AuditRefusal> data(Staff staff, SupplierId supplier) {
        return allowed(staff, supplier, data);
    }

    @Override
    public Outcome<AuditExport, AuditRefusal> export(Staff staff, AuditFilter filter) {
        asked.add("export " + filter);
        return allowed(staff, filter.supplier(), sink -> {
            for (AuditRecord row : rows) {
                sink.take(row);
            }
            return complete;
        });
    }

    @Override
    public Outcome<SlipComparison, AuditRefusal> compare(Staff staff, SupplierId supplier, SlipCode slip) {
        asked.add("compare " + slip);
        return comparison
                .<Outcome<SlipComparison, AuditRefusal>>map(found -> allowed(staff, supplier, found))
                .orElseGet(() -> Outcome.refused(AuditRefusal.NOT_FOUND));
    }

    private static <V> Outcome<V, AuditRefusal> allowed(Staff staff, SupplierId supplier, V value) {
        return staff.maySetUp(supplier) ? Outcome.accepted(value) : Outcome.refused(AuditRefusal.NOT_ALLOWED);
    }
}
