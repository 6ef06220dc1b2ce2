// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditStretch;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;

/** An audit trail in memory, which nobody can change behind its back. */
final class MemoryAuditTrail implements AuditTrail {

    private static final Comparator<AuditRecord> NEWEST_FIRST = Comparator.comparing(
                    (AuditRecord row) -> row.deed().at())
            .thenComparing(AuditRecord::row)
            .reversed();

    private final MemoryDatabase database;

    MemoryAuditTrail(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public AuditVerdict verify(SupplierId supplier) {
        return new AuditVerdict.Whole(rows(supplier).size());
    }

    @Override
    public AuditStretch verify(SupplierId supplier, long after, long most) {
        long all = rows(supplier).size();
        boolean goesOn = all - after >= most;
        return new AuditStretch(
                after + 1,
                goesOn ? after + most : all,
                0,
                goesOn ? Optional.empty() : Optional.of(new AuditVerdict.Whole(all)));
    }

    @Override
    public AuditPage page(AuditFilter filter, Optional<AuditPlace> before, int limit) {
        List<AuditRecord> wanted = rows(filter.supplier()).stream()
                .filter(row -> filter.wants(row.deed()))
                .sorted(NEWEST_FIRST)
                .filter(row -> before.filter(last -> !isBefore(row, last)).isEmpty())
                .toList();
        return wanted.size() > limit
                ? new AuditPage(
                        wanted.subList(0, limit),
                        Optional.of(wanted.get(limit - 1).place()))
                : new AuditPage(wanted, Optional.empty());
    }

    private static boolean isBefore(AuditRecord row, AuditPlace last) {
        int order = row.deed().at().compareTo(last.at());
        return order < 0 || (order == 0 && row.row() < last.row());
    }

    @Override
    public Optional<AuditRecord> row(SupplierId supplier, long row) {
        return rows(supplier).stream().filter(each -> each.row() == row).findFirst();
    }

    private List<AuditRecord> rows(SupplierId supplier) {
        List<AuditRecord> rows = new ArrayList<>();
        for (AuditEntry entry : database.transaction(() -> List.copyOf(database.trail))) {
            if (entry.supplier().equals(supplier)) {
                rows.add(record(entry, rows.size() + 1L));
            }
        }
        return rows;
    }

    private static AuditRecord record(AuditEntry entry, long row) {
        return new AuditRecord(
                entry.supplier(),
                row,
                new AuditRecord.Deed(entry.action().name(), entry.actor(), entry.subject(), entry.at(), entry.detail()),
                new AuditRecord.Seal("0".repeat(64), "memory"));
    }
}
