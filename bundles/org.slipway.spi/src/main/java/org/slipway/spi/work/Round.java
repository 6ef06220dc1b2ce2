// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A look that somebody must take every so often: whether a digest is due, whether a file is to be removed. Register one as a service:
 * it is started again and again, on a thread of its own, as long as the service is there, and never by two threads at once.
 * It finds out what there is to do and leaves the doing to work that waits; every node takes its own looks.
 */
@ConsumerType
public interface Round {

    /** What waits while it can't be taken, for the log and as name of the thread: {@code digests}. */
    String name();

    /** From the end of each look to the next; at least one second. */
    Duration pause();

    /** From its service being there to the first look. */
    default Duration firstPause() {
        return pause();
    }

    /**
     * One look. It is not interrupted, and has ten seconds to end when its service goes.
     *
     * @throws org.slipway.api.UnavailableException if store or host do not answer for now
     */
    void look();
}
