// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many stack traces go into the log in a minute: whoever finds a way to our mistakes shall not wash it out. */
final class TraceBudget {

    private static final int MOST = 20;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private long begun;
    private int wanted;

    TraceBudget(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /**
     * What is granted.
     *
     * @param trace whether the trace may be written
     * @param leftOut how many were left out before; told once
     */
    record Granted(boolean trace, int leftOut) {}

    /** Asks for a trace. */
    synchronized Granted ask() {
        int leftOut = 0;
        if (nanos.getAsLong() - begun >= MINUTE) {
            leftOut = Math.max(0, wanted - MOST);
            begun = nanos.getAsLong();
            wanted = 0;
        }
        wanted++;
        return new Granted(wanted <= MOST, leftOut);
    }
}
