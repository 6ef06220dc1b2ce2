// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.time.Duration;

/** When all questions of one call must be answered. */
public final class Deadline {

    private final long end;

    /** Begins now. */
    public Deadline(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** What is left of the time; zero when it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
