// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import org.slipway.simulation.Build;
import org.slipway.simulation.KnownBadBuilds;

/** Which product the processes run. */
enum ProcessBuild {
    /** The product. */
    RIGHT(new Build()),
    /** Posts again whatever became of the attempt before. */
    BLIND_RETRY(new KnownBadBuilds.BlindRetry()),
    /** Tells the customer first, and commits then. */
    ACKNOWLEDGED_BEFORE_COMMIT(new Build());

    private final Build build;

    ProcessBuild(Build build) {
        this.build = build;
    }

    Build build() {
        return build;
    }
}
