// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.util.List;
import java.util.Optional;

/**
 * A page of the audit trail.
 *
 * @param rows that were asked for, the newest first; none does not mean that there are none further back
 * @param searched where the search stopped, to be gone on from; empty if it came to the beginning
 */
public record AuditPage(List<AuditRecord> rows, Optional<AuditPlace> searched) {

    public AuditPage {
        rows = List.copyOf(rows);
    }
}
