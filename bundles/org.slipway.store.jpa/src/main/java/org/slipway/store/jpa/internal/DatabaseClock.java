// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.time.Instant;
import javax.persistence.EntityManager;

/** The one clock that all nodes share, read from a view that the migrations make for each database. */
public final class DatabaseClock {

    private DatabaseClock() {}

    /** The database's time now; within a transaction it may stand still. */
    public static Instant now(EntityManager entities) {
        Object micros =
                entities.createNativeQuery("SELECT micros FROM database_clock").getSingleResult();
        return MicrosConverter.toInstant(((Number) micros).longValue());
    }
}
