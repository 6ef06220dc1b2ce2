// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkStore;

/** A line of the product's engine without its thread: it works when it is told to. */
public final class SimulatedLine {

    private final WorkLine line;

    /** An idle line. */
    public SimulatedLine(WorkStore store, WorkHandler handler) {
        line = new WorkLine(store, handler);
    }

    /** Does all work that is due now. */
    public void drain() {
        line.drain();
    }
}
