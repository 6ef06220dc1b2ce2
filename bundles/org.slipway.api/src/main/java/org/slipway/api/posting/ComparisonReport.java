// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the differences between a supplier's slips and the host's ledger.
 *
 * @param possible whether the host can list its receipts, without which nothing is compared
 * @param running the comparison under way
 * @param last the newest one that is done
 * @param cause why the one under way does not go on; empty if it does
 * @param page the differences asked for
 */
public record ComparisonReport(
        boolean possible, Optional<Comparison> running, Optional<Comparison> last, String cause, Page page) {

    /**
     * A part of the differences that are kept, the oldest first.
     *
     * @param kept how many are kept, at most {@link ReceiptComparisons#MOST_KEPT}
     * @param next what the next page begins after; empty if this is the last
     */
    public record Page(List<ReceiptDifference> differences, int kept, Optional<ReceiptDifference> next) {

        public Page {
            differences = List.copyOf(differences);
        }
    }
}
