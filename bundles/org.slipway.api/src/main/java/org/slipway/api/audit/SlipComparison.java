// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/**
 * What the trail says of a slip, beside what the data says.
 *
 * @param status as the data has it
 * @param statusFits whether the last step of the data and that of the trail lead there, and its decider is who took the step
 * @param lines of the slip's steps, the oldest first
 */
public record SlipComparison(SlipCode slip, SlipStatus status, boolean statusFits, List<Line> lines) {

    public SlipComparison {
        lines = List.copyOf(lines);
    }

    /** In what trail and data can differ about a step. */
    public enum Difference {
        /** The data has a step that the trail does not have. */
        NOT_IN_TRAIL,
        /** The trail has a step that the data does not have. */
        NOT_IN_DATA,
        /** Another step. */
        ACTION,
        /** Of somebody else. */
        ACTOR,
        /** At another time. */
        TIME,
        /** Figures, account, invoices, file or origin of the slip are not what they were at this step. */
        FIGURES,
        /** What was said is something else. */
        NOTE,
        /** The slip is not where its newest step leads, or not as whoever is said to have decided left it. */
        STATE,
        /** An account for payments is another one than two admins decided on. */
        ACCOUNT,
        /** The row can't be read. */
        UNREADABLE
    }

    /** Whether a step's digests are those of today's data. */
    public enum Digests {
        AGREE,
        DIFFER,
        /** The row seals none: it is from before rows did, or there is no row. */
        NOT_SEALED
    }

    /**
     * A step.
     *
     * @param trail what the trail says; empty if nothing
     * @param data what the data says; empty if nothing
     */
    public record Line(
            Optional<AuditRecord> trail, Optional<PastStep> data, Set<Difference> differences, Digests digests) {

        public Line {
            differences = Set.copyOf(differences);
        }
    }

    /** Whether nothing differs. */
    public boolean agrees() {
        return statusFits && lines.stream().allMatch(line -> line.differences().isEmpty());
    }
}
