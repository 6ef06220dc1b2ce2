// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import org.slipway.api.operation.AttemptEnd;

/**
 * A piece of work that this worker, and no other, may do until its lease ends.
 *
 * @param id of the row
 * @param work what is to be done
 * @param before the attempts before this one
 * @param fence grows with every claim of the row: answers of an older claim are overtaken
 */
public record WorkClaim(long id, Work work, Attempts before, long fence) {

    /**
     * The attempts that were made before.
     *
     * @param made how many, whatever became of them
     * @param end what is known of them; {@link AttemptEnd#UNKNOWN} as well if the last one was cut off by a crash
     * @param refused how many were refused by the other side
     * @param failed how many ended in an exception
     */
    public record Attempts(int made, AttemptEnd end, int refused, int failed) {

        /** None yet. */
        public static final Attempts NONE = new Attempts(0, AttemptEnd.NONE, 0, 0);
    }

    /** The number of this attempt, from 1. */
    public int attempt() {
        return before.made() + 1;
    }

    /** Whether an attempt before this one may have happened. */
    public boolean inDoubt() {
        return before.end() == AttemptEnd.UNKNOWN;
    }
}
