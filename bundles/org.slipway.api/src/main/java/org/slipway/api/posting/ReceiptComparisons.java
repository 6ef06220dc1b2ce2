// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;

/** Our slips and the host's ledger compared: every night, and when an admin wants it. */
@ProviderType
public interface ReceiptComparisons {

    /** Differences a page. */
    int PAGE_SIZE = 50;

    /** So many differences of a supplier are kept; of more, their count. */
    int MOST_KEPT = 1_000;

    /** The longest period, in days. */
    int MOST_DAYS = 366;

    /**
     * What was compared and found, without asking the host. For everybody who may see slips of the supplier.
     *
     * @param after where the page before stopped, as {@link #mark} writes it; empty for the first page, as is what is none
     */
    Outcome<ComparisonReport, ComparisonRefusal> report(Staff staff, SupplierId supplier, String after);

    /**
     * Begins a comparison, which workers carry out. For admins of the supplier; in the audit trail.
     *
     * @param days how far back from now it reaches, 1 to 366
     */
    Outcome<Comparison, ComparisonRefusal> compareNow(Staff staff, SupplierId supplier, int days);

    /** Names a difference in one word, for addresses. */
    static String mark(ReceiptDifference difference) {
        return difference.key() + ":" + difference.kind();
    }
}
