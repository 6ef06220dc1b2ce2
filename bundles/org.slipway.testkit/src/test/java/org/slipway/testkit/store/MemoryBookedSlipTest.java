// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import org.slipway.testkit.MutableClock;

class MemoryBookedSlipTest extends BookedSlipContract {

    @Override
    protected StoresUnderTest emptyStores() {
        return new MemoryDatabase(MutableClock.standing());
    }
}
