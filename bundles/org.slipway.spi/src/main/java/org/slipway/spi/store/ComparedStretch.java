// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.spi.audit.AuditEntry;

/**
 * A part of a comparison's period, compared from both sides.
 *
 * @param until where it ends, not included; later than where it began
 * @param counts what was seen in it, with all differences
 * @param differences that were found, in the order of their moments, at most
 *     {@link org.slipway.api.posting.ReceiptComparisons#MOST_KEPT}
 * @param at when it was compared
 */
public record ComparedStretch(
        Instant until, Comparison.Counts counts, List<ReceiptDifference> differences, Instant at) {

    private static final String ACTOR = "comparison";

    public ComparedStretch {
        differences = List.copyOf(differences);
    }

    /** Whether all differences of the stretch are told: only then is one that is missing not there any more. */
    public boolean whole() {
        return counts.differences() == differences.size();
    }

    /** The audit row of a difference that is new. */
    public AuditEntry found(SupplierId supplier, ReceiptDifference difference) {
        return entry(supplier, AuditAction.DIFFERENCE_FOUND, difference);
    }

    /** The audit row of a difference that is not there any more. */
    public AuditEntry gone(SupplierId supplier, ReceiptDifference difference) {
        return entry(supplier, AuditAction.DIFFERENCE_GONE, difference);
    }

    private AuditEntry entry(SupplierId supplier, AuditAction action, ReceiptDifference difference) {
        return new AuditEntry(supplier, action, ACTOR, difference.key(), at, difference.line());
    }
}
