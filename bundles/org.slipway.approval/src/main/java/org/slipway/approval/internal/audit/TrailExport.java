// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import java.io.IOException;
import java.util.Optional;
import org.slipway.api.audit.AuditExport;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.spi.audit.AuditTrail;

/** Reads the rows of an export page by page. */
record TrailExport(AuditTrail trail, AuditFilter filter, int most) implements AuditExport {

    private static final int PAGE = 500;

    TrailExport(AuditTrail trail, AuditFilter filter) {
        this(trail, filter, MOST_ROWS);
    }

    @Override
    public boolean writeTo(Sink sink) throws IOException {
        int left = most;
        Optional<AuditPlace> before = Optional.empty();
        do {
            AuditPage page = trail.page(filter, before, Math.min(PAGE, left));
            for (AuditRecord row : page.rows()) {
                sink.take(row);
            }
            left -= page.rows().size();
            before = page.searched();
        } while (before.isPresent() && left > 0);
        return before.isEmpty();
    }
}
