// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a machine, which goes as the database's does and may be some minutes off. */
final class NodeClock extends Clock {

    private final Clock base;
    private Duration off = Duration.ZERO;

    NodeClock(Clock base) {
        this.base = base;
    }

    /** Steps. */
    void off(Duration by) {
        off = by;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
