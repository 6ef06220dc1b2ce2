// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.spi.work.Round;

/** Takes the looks of every round that is there, until it goes. */
@Component(service = RoundEngine.class, immediate = true)
public final class RoundEngine {

    private final Map<Round, RoundLine> lines = new ConcurrentHashMap<>();

    /** Takes its looks from now on. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRound(Round round) {
        lines.computeIfAbsent(round, added -> new RoundLine(added).start());
    }

    /** Lets a look in hand finish. */
    void removeRound(Round round) {
        RoundLine line = lines.remove(round);
        if (line != null) {
            line.close();
        }
    }

    @Deactivate
    void stop() {
        lines.keySet().forEach(this::removeRound);
    }
}
