// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;

/** The work that steps of slips order in memory, and what is taken back of it. */
final class MemoryOrders {

    private final MemoryDatabase database;
    private final MemoryWorkStore work;
    private final Clock clock;

    MemoryOrders(MemoryDatabase database, MemoryWorkStore work, Clock clock) {
        this.database = database;
        this.work = work;
        this.clock = clock;
    }

    /** What a step has ordered, and until when it can be taken back; the same moment as it was taken if it can't be. */
    record Ordered(List<Long> rows, Instant until) {}

    /** Orders work, and that of whoever listens. */
    void order(SlipNews news, List<Work> orders, Duration grace) {
        Instant until = clock.instant().plus(grace);
        List<Work> works = Stream.concat(
                        orders.stream(),
                        List.copyOf(database.listeners).stream().flatMap(listener -> listener.on(news).stream()))
                .toList();
        List<Long> rows =
                works.stream().map(one -> work.insertDue(one, until).id()).toList();
        database.ordered.put(news.slip().ref(), new Ordered(rows, until));
    }

    /** Takes out what the newest step of a slip has ordered, or says that it is too late and changes nothing. */
    Optional<TransitionAnswer> takeBack(Slip slip) {
        Ordered ordered = database.ordered.getOrDefault(slip.ref(), new Ordered(List.of(), Instant.MIN));
        boolean waiting = clock.instant().isBefore(ordered.until())
                && ordered.rows().stream().allMatch(this::waits);
        if (!waiting
                || replaced(one ->
                        one.origin().replaces().filter(slip.code()::equals).isPresent())) {
            return Optional.of(new TransitionAnswer.TooLate());
        }
        ordered.rows().forEach(database.rows::remove);
        return Optional.empty();
    }

    /** Takes out an order in whose place a person acts; false if that is too late. */
    boolean takeOut(OpenWork order) {
        return work.takeOut(order);
    }

    /** Whether a worker still has its order. */
    boolean held(WorkClaim claim) {
        return work.newest(claim).isPresent();
    }

    private boolean waits(long id) {
        MemoryWorkStore.Row row = database.rows.get(id);
        return row != null
                && row.fence() == 0
                && !row.turn().parked()
                && row.due().isAfter(clock.instant());
    }

    /** Whether a rejection can't be answered by another slip: one stands for it already, or it was taken back. */
    boolean answered(SupplierId supplier, SlipCode rejected) {
        return replaced(one -> one.ref().supplier().equals(supplier)
                && (one.standsFor(rejected) || (one.code().equals(rejected) && one.status() != SlipStatus.REJECTED)));
    }

    private boolean replaced(Predicate<Slip> successor) {
        return database.slips.values().stream().map(SubmittedSlip::slip).anyMatch(successor);
    }
}
