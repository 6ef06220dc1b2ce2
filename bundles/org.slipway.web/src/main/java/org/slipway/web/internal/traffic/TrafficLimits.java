// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.time.Duration;

/**
 * How much is let in.
 *
 * @param bodies how long bodies may take
 * @param portal pages of customers
 * @param staff pages of staff, with or without a file
 * @param files forms of customers with a file
 */
public record TrafficLimits(Bodies bodies, Serving portal, Serving staff, Serving files) {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int BYTES_PER_SECOND = 4 * 1024;
    private static final Duration WAIT_WITH_A_FILE = Duration.ofSeconds(30);
    private static final Duration WAIT = Duration.ofSeconds(10);

    /**
     * The time for a body.
     *
     * @param grace for one of no bytes
     * @param bytesPerSecond at least so many come in a second of the time beyond
     */
    public record Bodies(Duration grace, int bytesPerSecond) {

        /** The longest that a body of so many bytes may take. */
        Duration limit(long bytes) {
            return grace.plusSeconds(bytes / bytesPerSecond);
        }
    }

    /**
     * How many requests are served.
     *
     * @param atOnce each with a thread, and a database connection most of the time
     * @param waiting without either
     * @param waitingEach of them from one client, or with a file of one sender
     * @param longestWait for the turn
     */
    public record Serving(int atOnce, int waiting, int waitingEach, Duration longestWait) {}

    /** Those of the product. What is served at once, and the threads of the workers, have a connection each: docs/decisions/0220. */
    public static TrafficLimits standard() {
        return new TrafficLimits(
                new Bodies(GRACE, BYTES_PER_SECOND),
                new Serving(16, 400, 100, WAIT),
                new Serving(8, 200, 100, WAIT),
                new Serving(4, 300, 60, WAIT_WITH_A_FILE));
    }
}
