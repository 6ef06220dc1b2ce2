// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does the work of one kind. Register one as a service: the line of its kind is worked off, on a thread of its own, as long
 * as the service is there. What it throws counts as an attempt that may have happened.
 */
@ConsumerType
public interface WorkHandler {

    /** The kind that it does; no two handlers do the same. */
    WorkKind kind();

    /** Asked before every attempt, so that a configuration can change it. */
    WorkSchedule schedule();

    /** Does one piece of work, within the lease; may be asked for the same one again. */
    WorkResult attempt(WorkClaim claim);

    /** Whether giving up this piece of work would leave something half-done that no one else mends. */
    default boolean needed(Work work) {
        return false;
    }
}
