// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where a supplier's data is not what its trail sealed.
 *
 * @param at when it was looked at
 * @param slips that were compared
 * @param accounts in force that were compared
 * @param findings the first {@link #MOST} of them, in no order; empty if nothing differs
 * @param found how many there are
 */
public record DataReport(Instant at, long slips, long accounts, List<Finding> findings, long found) {

    /** So many findings are listed. */
    public static final int MOST = 100;

    public DataReport {
        findings = List.copyOf(findings);
    }

    /** What differs. */
    public enum Kind {
        SLIP,
        /** The account in force of a payment method. */
        ACCOUNT
    }

    /**
     * One thing that differs.
     *
     * @param subject the slip's code, or the id of the payment method
     * @param differences at least one
     */
    public record Finding(Kind kind, String subject, Set<SlipComparison.Difference> differences) {

        public Finding {
            differences = Set.copyOf(differences);
        }
    }
}
