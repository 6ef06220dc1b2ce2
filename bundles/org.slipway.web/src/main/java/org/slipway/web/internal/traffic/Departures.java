// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.time.Duration;

/** The answers that wait for their readers: so many bytes at once, so many of one client, each for so long. */
final class Departures {

    private static final long ALL = 1024L * 1024 * 1024;
    private static final long EACH = 256L * 1024 * 1024;

    private final Shares shares = new Shares(ALL, EACH);
    private final TrafficLimits.Bodies pace;

    Departures(TrafficLimits.Bodies pace) {
        this.pace = pace;
    }

    /** Takes room for an answer, which has to be given back, unless there is too little left, in all or for this client. */
    boolean take(String client, long bytes) {
        return shares.take(client, bytes);
    }

    void giveBack(String client, long bytes) {
        shares.giveBack(client, bytes);
    }

    /** The longest that reading so many bytes may take. */
    Duration limit(long bytes) {
        return pace.limit(bytes);
    }
}
