// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.SlipCode;

/** A supplier's audit trail, for its admins and nobody else. */
@ProviderType
public interface AuditReview {

    /** Rows a page. */
    int PAGE_SIZE = 50;

    /** The most rows that one call of {@link #verify} recomputes. */
    int ROWS_AT_ONCE = 20_000;

    /**
     * Rows of the trail, the newest first.
     *
     * @param before where the page before stopped; empty: the first page
     */
    Outcome<AuditPage, AuditRefusal> page(Staff staff, AuditFilter filter, Optional<AuditPlace> before);

    /**
     * Recomputes the trail from a row on, at most {@link #ROWS_AT_ONCE} rows; at its end the data is compared with it, for
     * {@link #data} to tell.
     *
     * @param after number of the row that was found whole last, which is relied on; 0: from the first row on
     */
    Outcome<AuditReport, AuditRefusal> verify(Staff staff, SupplierId supplier, long after);

    /**
     * What the trail says of a slip beside what the data says; of its steps at most the newest 200.
     *
     * @param supplier whose slip it is
     */
    Outcome<SlipComparison, AuditRefusal> compare(Staff staff, SupplierId supplier, SlipCode slip);

    /**
     * Where the data was found not to be what the trail sealed: by the daily round, or by {@link #verify}, which looks when it
     * comes to the end of the trail. Of the node that is asked; empty if it has not looked since its start.
     */
    Outcome<Optional<DataReport>, AuditRefusal> data(Staff staff, SupplierId supplier);

    /** Rows to be written out. */
    Outcome<AuditExport, AuditRefusal> export(Staff staff, AuditFilter filter);
}
