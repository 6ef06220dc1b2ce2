// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.Duration;

/** When all questions of one call must be answered. */
final class Deadline {

    private final long end;

    Deadline(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** What is left of the time; zero when it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
