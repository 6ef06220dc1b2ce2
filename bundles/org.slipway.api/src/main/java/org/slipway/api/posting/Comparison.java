// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.SupplierId;

/**
 * A comparison of a supplier's slips with the host's ledger, both ways.
 *
 * @param number counted up within the supplier: the newest has the largest
 * @param period that is compared
 * @param course how far it got
 * @param counts what was seen so far
 */
public record Comparison(SupplierId supplier, long number, Period period, Course course, Counts counts) {

    /** Whether all of the period is compared. */
    public boolean done() {
        return course.ended().isPresent();
    }

    /**
     * The same, some way further.
     *
     * @param reached all before that moment is compared
     * @param more what was seen on the way
     * @param now ends it, if all is compared
     */
    public Comparison with(Instant reached, Counts more, Instant now) {
        Optional<Instant> ended = reached.isBefore(period.until()) ? Optional.empty() : Optional.of(now);
        Course further = new Course(course.by(), course.begun(), reached, ended);
        return new Comparison(supplier, number, period, further, counts.plus(more));
    }

    /**
     * A stretch of time.
     *
     * @param until not included
     */
    public record Period(Instant from, Instant until) {

        public Period {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a period ends after its beginning: " + from + ", " + until);
            }
        }
    }

    /**
     * How far a comparison got.
     *
     * @param by the admin who wanted it, or the part of the system, 1 to 100 characters
     * @param begun when it was ordered
     * @param reached all before that moment is compared
     * @param ended when all was; empty while there is more to do
     */
    public record Course(String by, Instant begun, Instant reached, Optional<Instant> ended) {}

    /**
     * How much was seen.
     *
     * @param receipts of the host under keys of ours
     * @param slips of ours that are posted
     * @param differences that were found, kept or not
     */
    public record Counts(long receipts, long slips, long differences) {

        /** Nothing yet. */
        public static final Counts NONE = new Counts(0, 0, 0);

        /** With more. */
        public Counts plus(Counts more) {
            return new Counts(receipts + more.receipts(), slips + more.slips(), differences + more.differences());
        }
    }
}
