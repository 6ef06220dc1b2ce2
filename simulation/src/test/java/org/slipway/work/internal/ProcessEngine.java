// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.util.List;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkStore;

/** The product's engine with its threads, without a container. */
public final class ProcessEngine {

    private ProcessEngine() {}

    /** Begins to work. */
    public static void start(WorkStore store, List<WorkHandler> handlers) {
        WorkEngine engine = new WorkEngine(store);
        handlers.forEach(engine::addHandler);
    }
}
