// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.work.OpenWorkStore;

/**
 * What waits for a supplier's staff, each counted up to {@link #MOST}.
 *
 * @param fresh slips that wait for a decision and are new
 * @param waiting slips that wait for a decision for long
 * @param posting approved slips whose receipt the host does not have after {@link #LONG_POSTING}
 * @param refused slips whose receipt the host refused
 * @param parked work that is set aside, but for mails like this one
 */
record DigestCounts(long fresh, long waiting, long posting, long refused, long parked) {

    static final int MOST = 200;

    /** So long a receipt may be on its way without anybody being told. */
    static final Duration LONG_POSTING = Duration.ofHours(1);

    private static final Set<SlipStatus> UNDECIDED = Set.of(SlipStatus.PENDING, SlipStatus.FIRST_APPROVED);

    boolean nothing() {
        return fresh + waiting + posting + refused + parked == 0;
    }

    /** Where it is looked up. */
    record Sources(SlipQueries slips, OpenWorkStore work) {

        /**
         * What waits now.
         *
         * @param since slips submitted from then on are new
         * @param before slips submitted before wait for long
         */
        DigestCounts count(SupplierId supplier, Instant since, Instant before, Instant now) {
            SupplierScope scope = SupplierScope.of(supplier);
            Instant begun = now.minus(LONG_POSTING);
            return new DigestCounts(
                    slips(scope, UNDECIDED, new SubmittedRange(Optional.of(since), Optional.empty()))
                            .all(),
                    slips(scope, UNDECIDED, new SubmittedRange(Optional.empty(), Optional.of(before)))
                            .all(),
                    slips(scope, Set.of(SlipStatus.APPROVED), SubmittedRange.ANY).stream()
                            .filter(slip -> slip.state()
                                    .decided()
                                    .filter(begun::isAfter)
                                    .isPresent())
                            .count(),
                    slips(scope, Set.of(SlipStatus.POSTING_REFUSED), SubmittedRange.ANY)
                            .all(),
                    work.list(scope, true, Optional.empty(), MOST).stream()
                            .filter(one -> !one.kind().equals(DigestOrders.KIND.value()))
                            .count());
        }

        private SlipList slips(SupplierScope scope, Set<SlipStatus> statuses, SubmittedRange submitted) {
            SlipQuery.Page first = new SlipQuery.Page(Optional.empty(), MOST);
            return slips.query(new SlipQuery(scope, statuses, SlipOrder.OLDEST_SUBMISSION, submitted, first));
        }
    }
}
