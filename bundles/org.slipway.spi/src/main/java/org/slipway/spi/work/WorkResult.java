// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import java.util.List;
import org.slipway.spi.audit.AuditEntry;

/** What a handler says of an attempt. Causes are for the operator and hold no personal data. */
public sealed interface WorkResult {

    /**
     * Done: take it out.
     *
     * @param next added in the same transaction
     * @param audit written in the same transaction
     */
    record Done(List<Work> next, List<AuditEntry> audit) implements WorkResult {

        public Done {
            next = List.copyOf(next);
            audit = List.copyOf(audit);
        }

        /** Nothing follows. */
        public Done() {
            this(List.of(), List.of());
        }
    }

    /** Surely nothing happened, because the other side was out of reach: try again, for as long as it takes. */
    record NotSent(String cause) implements WorkResult {}

    /** The other side refused for now: try again, but not for ever. */
    record Refused(String cause) implements WorkResult {}

    /** It may have happened: try again, knowing that. */
    record Unknown(String cause) implements WorkResult {}

    /** Nothing is wrong, and nothing happened: it is too early, look again after a wait as after a failure. */
    record NotYet(String cause) implements WorkResult {}

    /** Trying again is of no use: set it aside for a person. */
    record Parked(String cause) implements WorkResult {}
}
