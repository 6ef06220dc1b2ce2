// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import java.time.Duration;

/**
 * The rhythm of a kind of work.
 *
 * @param poll pause between looks at an empty line
 * @param lease how long a claim holds: longer than a piece of work can take
 * @param backoff waits after failures
 * @param limits after which a person has to look
 */
public record WorkSchedule(Duration poll, Duration lease, Backoff backoff, Limits limits) {

    /**
     * How often is too often.
     *
     * @param refused attempts that the other side refused, at least 1
     * @param failed attempts that ended in an exception, at least 1
     */
    public record Limits(int refused, int failed) {

        /** For work that a person need not look at soon. */
        public static final Limits PATIENT = new Limits(12, 12);

        public Limits {
            if (refused < 1 || failed < 1) {
                throw new IllegalArgumentException("limits must be at least 1: " + refused + ", " + failed);
            }
        }
    }

    /** With patience. */
    public WorkSchedule(Duration poll, Duration lease, Backoff backoff) {
        this(poll, lease, backoff, Limits.PATIENT);
    }
}
