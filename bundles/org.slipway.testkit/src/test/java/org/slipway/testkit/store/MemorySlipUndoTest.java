// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Duration;
import org.slipway.testkit.MutableClock;

class MemorySlipUndoTest extends SlipUndoContract {

    @Override
    protected StoresUnderTest emptyStores() {
        return new MemoryDatabase(MutableClock.standing());
    }

    @Override
    protected void tick() {
        stores.pass(Duration.ofMillis(1));
    }

    @Override
    protected int rounds() {
        return 89;
    }
}
