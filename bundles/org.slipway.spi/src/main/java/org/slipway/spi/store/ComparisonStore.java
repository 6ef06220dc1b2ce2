// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;

/**
 * Keeps how far comparisons with the host's ledger got and what they found, and reads the slips to compare. Proved by the
 * testkit's {@code ComparisonStoreContract}.
 */
@ProviderType
public interface ComparisonStore {

    /** So many comparisons of a supplier are kept. */
    int MOST_COMPARISONS = 10;

    /** The suppliers of whom anything was ever written down, and when the newest comparison of each was ordered. */
    Map<SupplierId, Optional<Instant>> begun();

    /**
     * Orders a comparison, in one transaction: of several that are ordered at once, one is.
     *
     * @return empty, and nothing is ordered, if one is under way: it is not done, and its work waits
     */
    Optional<Comparison> begin(SupplierId supplier, Order order);

    /** The newest comparisons of a supplier, the newest first, at most {@link #MOST_COMPARISONS}. */
    List<Comparison> newest(SupplierId supplier);

    /**
     * Writes down what a stretch of a comparison has shown, in one transaction with the audit rows of what is new and of what
     * is gone. A kept difference whose moment is in the stretch, and which the stretch has not shown, is gone, if the stretch
     * is whole. Of a supplier at most {@link org.slipway.api.posting.ReceiptComparisons#MOST_KEPT} are kept.
     *
     * @param before the comparison as it was read
     * @return empty, and nothing is written, if somebody else has got further meanwhile
     */
    Optional<Recorded> record(Comparison before, ComparedStretch stretch);

    /**
     * The differences that are kept, by moment, key and kind.
     *
     * @param after the key and kind, with a colon between them, of the last one of the page before; empty for the first
     *     page, as is what is not kept any more
     * @param limit 1 to 200
     */
    List<ReceiptDifference> differences(SupplierId supplier, String after, int limit);

    /** How many differences are kept, and the moment of the oldest. */
    Kept kept(SupplierId supplier);

    /**
     * Posted slips by the moment in which we learnt that the host had posted them, and by code.
     *
     * @param until not included
     * @param limit 1 to 500
     */
    Posted posted(SupplierId supplier, Mark after, Instant until, int limit);

    /** The slips with these codes, at most 200, whatever became of them; one that does not exist is missing. */
    Map<SlipCode, BookedSlip> slips(SupplierId supplier, Set<SlipCode> codes);

    /**
     * What is ordered.
     *
     * @param by account name, or the name of a part of the system, 1 to 100 characters
     * @param work that carries it out, due at once; as long as it waits the comparison is under way
     */
    record Order(Comparison.Period period, String by, Instant at, Work work, List<AuditEntry> audit) {

        public Order {
            audit = List.copyOf(audit);
        }
    }

    /** What was written down: the comparison as it stands now, and what is new and what is gone. */
    record Recorded(Comparison comparison, List<ReceiptDifference> added, List<ReceiptDifference> gone) {

        public Recorded {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }
    }

    /** How many differences are kept. */
    record Kept(int count, Optional<Instant> oldest) {}

    /**
     * A place in the order of posted slips.
     *
     * @param code empty before all slips of that moment
     */
    record Mark(Instant at, String code) {

        /** Before all slips of a moment. */
        public static Mark before(Instant at) {
            return new Mark(at, "");
        }
    }

    /**
     * A page of posted slips.
     *
     * @param slips those that can be read
     * @param next where to go on; empty if that was all
     */
    record Posted(List<BookedSlip> slips, Optional<Mark> next) {

        public Posted {
            slips = List.copyOf(slips);
        }
    }
}
