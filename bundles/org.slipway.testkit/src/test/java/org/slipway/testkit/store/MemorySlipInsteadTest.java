// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import org.slipway.testkit.MutableClock;

class MemorySlipInsteadTest extends SlipInsteadContract {

    @Override
    protected StoresUnderTest emptyStores() {
        return new MemoryDatabase(MutableClock.standing());
    }
}
