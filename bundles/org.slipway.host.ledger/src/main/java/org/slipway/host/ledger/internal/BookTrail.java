// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.WorkStore;

/**
 * Says in the audit trail what one member of staff changes in the books at one moment. It is asked last in the transaction that
 * changes them: while the trail can't be written there is no change, and a transaction that is run again says it once.
 */
final class BookTrail {

    private final WorkStore trail;
    private final Staff staff;
    private final SupplierId supplier;
    private final Instant now;
    private boolean said;

    BookTrail(WorkStore trail, Staff staff, SupplierId supplier, Instant now) {
        this.trail = trail;
        this.staff = staff;
        this.supplier = supplier;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** As the rows of the books keep it. */
    Entered entered() {
        return Entered.by(staff, now);
    }

    void say(AuditAction action, String subject, String detail) {
        say(action, Stream.of(subject), detail);
    }

    /** A row for each subject. */
    void say(AuditAction action, Stream<String> subjects, String detail) {
        List<AuditEntry> rows = subjects.map(
                        subject -> new AuditEntry(supplier, action, staff.name(), subject, now, detail))
                .toList();
        if (!said && !rows.isEmpty()) {
            trail.add(List.of(), rows);
            said = true;
        }
    }
}
