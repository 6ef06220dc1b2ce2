// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.Attention.Viewer;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.AttentionStore;
import org.slipway.spi.store.SubmittedSlip;

/** Who looks at slips and whose they are, in memory. */
final class MemoryAttentionStore implements AttentionStore {

    private final MemoryDatabase database;

    MemoryAttentionStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void opened(SlipRef slip, Viewer viewer, Instant forgotten) {
        database.transaction(() -> {
            database.viewers
                    .values()
                    .forEach(some -> some.values().removeIf(old -> old.opened().isBefore(forgotten)));
            return database.viewers
                    .computeIfAbsent(slip, none -> new TreeMap<>())
                    .put(viewer.name(), viewer);
        });
    }

    @Override
    public Map<SlipCode, Attention> of(SupplierScope scope, Set<SlipCode> slips, Instant since) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip ->
                        slips.contains(slip.code()) && scope.reaches(slip.ref().supplier()))
                .collect(Collectors.toMap(Slip::code, slip -> attention(slip.ref(), since))));
    }

    private Attention attention(SlipRef slip, Instant since) {
        List<Viewer> viewers = database.viewers.getOrDefault(slip, Map.of()).values().stream()
                .filter(viewer -> !viewer.opened().isBefore(since))
                .sorted(Comparator.comparing(Viewer::opened).thenComparing(Viewer::name))
                .toList();
        return new Attention(Optional.ofNullable(database.assigned.get(slip)), viewers);
    }

    @Override
    public boolean assign(SlipRef slip, Optional<String> to, AuditEntry audit) {
        return database.transaction(() -> {
            boolean there = database.slips.containsKey(slip.code());
            boolean changed = there && !to.equals(Optional.ofNullable(database.assigned.get(slip)));
            if (changed) {
                to.ifPresentOrElse(name -> database.assigned.put(slip, name), () -> database.assigned.remove(slip));
                database.trail.add(audit);
            }
            return changed;
        });
    }
}
