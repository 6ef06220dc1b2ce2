// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.store.DueSlipStore;
import org.slipway.spi.store.SubmittedSlip;

/** Finds due slips in memory. */
final class MemoryDueSlips implements DueSlipStore {

    private final MemoryDatabase database;

    MemoryDueSlips(MemoryDatabase database) {
        this.database = database;
    }

    /** A slip on hold, and when it is to be looked at. */
    private record Reminder(LocalDate day, Slip slip) {

        static Stream<Reminder> of(Slip slip) {
            Optional<LocalDate> day =
                    slip.state() instanceof SlipState.OnHold held ? held.reminder() : Optional.empty();
            return day.map(reminder -> new Reminder(reminder, slip)).stream();
        }
    }

    @Override
    public List<Slip> due(SupplierScope scope, LocalDate day, int most) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip -> scope.reaches(slip.ref().supplier()))
                .flatMap(Reminder::of)
                .filter(reminder -> !reminder.day().isAfter(day))
                .sorted(Comparator.comparing(Reminder::day)
                        .thenComparing(reminder -> reminder.slip().code().value()))
                .map(Reminder::slip)
                .limit(most)
                .toList());
    }
}
