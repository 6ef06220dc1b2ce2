// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkStore;

/** Starts a line for every handler that is there, and ends it when the handler goes. */
@Component(service = WorkEngine.class, immediate = true)
public final class WorkEngine {

    private final WorkStore store;
    private final Map<WorkHandler, WorkLine> lines = new ConcurrentHashMap<>();

    @Activate
    public WorkEngine(@Reference WorkStore store) {
        this.store = store;
    }

    /** Starts to do the work of its kind. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(WorkHandler handler) {
        lines.computeIfAbsent(handler, added -> new WorkLine(store, added).start());
    }

    /** Lets its piece of work in hand finish. */
    void removeHandler(WorkHandler handler) {
        WorkLine line = lines.remove(handler);
        if (line != null) {
            line.close();
        }
    }

    @Deactivate
    void stop() {
        lines.keySet().forEach(this::removeHandler);
    }

    /** Whether discarding a piece of work would leave something half-done; without its handler nobody can tell. */
    boolean needed(Work work) {
        Optional<WorkHandler> handler = lines.keySet().stream()
                .filter(one -> one.kind().equals(work.kind()))
                .findFirst();
        return handler.isEmpty() || handler.get().needed(work);
    }
}
