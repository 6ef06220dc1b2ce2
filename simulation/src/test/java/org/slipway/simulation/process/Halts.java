// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.concurrent.atomic.AtomicInteger;
import org.slipway.simulation.CrashPoint;

/** Where this very process ends by itself, without another word. */
final class Halts {

    /** The exit code of a process that has ended so. */
    static final int CODE = 77;

    private final CrashPoint point;
    private final AtomicInteger left;

    /**
     * Ends at this point.
     *
     * @param passages the how many-th time that it is passed; 0 for never
     */
    Halts(CrashPoint point, int passages) {
        this.point = point;
        this.left = new AtomicInteger(passages);
    }

    /** The process is at that point. */
    void at(CrashPoint here) {
        if (here == point && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(CODE);
        }
    }
}
