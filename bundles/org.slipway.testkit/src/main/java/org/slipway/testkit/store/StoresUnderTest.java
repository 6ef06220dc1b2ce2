// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Duration;

/** Stores with an empty database, and what a contract does to it from outside. */
public interface StoresUnderTest extends Stores {

    /** Makes the database's clock, as far as the outbox sees it, go forward. */
    void pass(Duration duration);

    /** Cuts the database off, or connects it again. */
    void outOfReach(boolean cut);
}
