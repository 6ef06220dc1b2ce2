// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.AuditReport.Finding;
import org.slipway.spi.audit.AuditStretch;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;

/** Tells what a verification found. */
record Reports(AuditTrail trail) {

    AuditReport of(SupplierId supplier, AuditStretch stretch) {
        AuditReport.Rows rows = new AuditReport.Rows(
                stretch.first(),
                stretch.last(),
                time(supplier, stretch, stretch.first()),
                time(supplier, stretch, stretch.last()));
        AuditReport soFar = new AuditReport(rows, Finding.GOES_ON, 0, stretch.kept());
        return stretch.end().map(end -> end.match(new Ended(soFar))).orElse(soFar);
    }

    private Optional<Instant> time(SupplierId supplier, AuditStretch stretch, long row) {
        return stretch.last() < stretch.first()
                ? Optional.empty()
                : trail.row(supplier, row).map(found -> found.deed().at());
    }

    /** What the end of the chain adds. */
    private record Ended(AuditReport soFar) implements AuditVerdict.Cases<AuditReport> {

        @Override
        public AuditReport whole(AuditVerdict.Whole verdict) {
            return found(Finding.WHOLE, 0);
        }

        @Override
        public AuditReport unproven(AuditVerdict.Unproven verdict) {
            long rows = verdict.sealed().stream()
                    .mapToLong(part -> part.last() - part.first() + 1)
                    .sum();
            return found(Finding.UNPROVEN, rows);
        }

        @Override
        public AuditReport broken(AuditVerdict.Broken verdict) {
            return found(Finding.BROKEN, verdict.row());
        }

        @Override
        public AuditReport cutOff(AuditVerdict.CutOff verdict) {
            return found(Finding.CUT_OFF, verdict.missing());
        }

        private AuditReport found(Finding finding, long number) {
            return new AuditReport(soFar.rows(), finding, number, soFar.kept());
        }
    }
}
