// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param rows that were recomputed
 * @param number of the first row that does not fit ({@link Finding#BROKEN}), of rows that are missing
 *     ({@link Finding#CUT_OFF}), of rows that can't be recomputed ({@link Finding#UNPROVEN}); otherwise 0
 * @param kept how many rows the newest head speaks of that is kept outside the database; 0 if none is kept
 */
public record AuditReport(Rows rows, Finding finding, long number, long kept) {

    /** What was found. */
    public enum Finding {
        /** As written so far; there are more rows. */
        GOES_ON,
        /** Every row is as it was written, and none is missing. */
        WHOLE,
        /** Nothing speaks against it, but the key of some rows is not at hand. */
        UNPROVEN,
        /** A row was changed, removed or put in. */
        BROKEN,
        /** The newest rows are missing. */
        CUT_OFF
    }

    /**
     * A stretch of the trail.
     *
     * @param first number of the first row
     * @param last number of the last row that fits; less than the first if none does
     * @param from when the first was written; empty if there is none
     * @param until when the last was written; empty if there is none
     */
    public record Rows(long first, long last, Optional<Instant> from, Optional<Instant> until) {

        /** How many. */
        public long count() {
            return last - first + 1;
        }
    }
}
