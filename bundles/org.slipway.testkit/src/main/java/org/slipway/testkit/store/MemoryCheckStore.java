// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.SubmittedSlip;

/** What checks said, in memory. */
final class MemoryCheckStore implements CheckStore {

    private final MemoryDatabase database;

    MemoryCheckStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public SlipChecks latest(SlipRef slip) {
        return database.transaction(() -> database.checks.getOrDefault(slip, SlipChecks.WAITING));
    }

    @Override
    public void store(SlipRef slip, SlipChecks checks) {
        database.transaction(() -> database.checks.put(slip, checks));
    }

    @Override
    public Map<SlipCode, CheckLevel> worst(SupplierScope scope, Set<SlipCode> slips) {
        return database.transaction(() -> database.checks.entrySet().stream()
                .filter(entry -> scope.reaches(entry.getKey().supplier())
                        && slips.contains(entry.getKey().code()))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().code(),
                        entry -> entry.getValue().worst().orElseThrow())));
    }

    @Override
    public void storeReference(SlipRef slip, ReferenceKey key) {
        database.transaction(() -> database.references.put(slip, key));
    }

    @Override
    public List<SlipCode> sameReference(SlipRef slip, ReferenceKey key) {
        return database.transaction(() -> slips(other -> other.ref().supplier().equals(slip.supplier())
                        && !other.ref().equals(slip)
                        && key.equals(database.references.get(other.ref())))
                .stream()
                .sorted(SlipOrder.OLDEST_SUBMISSION.reversed())
                .limit(10)
                .map(Slip::code)
                .toList());
    }

    @Override
    public CustomerPast past(SlipRef ref) {
        return database.transaction(() -> {
            Slip slip = Optional.ofNullable(database.slips.get(ref.code()))
                    .map(SubmittedSlip::slip)
                    .orElseThrow();
            Instant submitted = slip.origin().submitted();
            List<Slip> upToIt = slips(other -> other.ref().supplier().equals(ref.supplier())
                    && other.origin()
                            .customer()
                            .id()
                            .equals(slip.origin().customer().id())
                    && !other.origin().submitted().isAfter(submitted));
            return new CustomerPast(
                    (int) upToIt.stream()
                            .filter(other -> other.origin().submitted().isAfter(submitted.minus(Duration.ofDays(1))))
                            .count(),
                    upToIt.stream()
                            .anyMatch(other -> !other.ref().equals(ref)
                                    && Set.of(SlipStatus.APPROVED, SlipStatus.POSTED)
                                            .contains(other.status())));
        });
    }

    private List<Slip> slips(Predicate<Slip> wanted) {
        return database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(wanted)
                .toList();
    }
}
