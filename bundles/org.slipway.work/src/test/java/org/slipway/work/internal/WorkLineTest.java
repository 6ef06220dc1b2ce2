// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.operation.OpenWork;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.spi.work.WorkStore;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

@Timeout(30)
final class WorkLineTest {

    private static final WorkKind KIND = new WorkKind("post-receipt");
    private static final Work WORK = new Work(KIND, Suppliers.TALA.id(), "PS-7KQ4-M2");
    private static final String FIRST = "claim post-receipt for PT1M";
    private static final String NEXT = "claim post-receipt after tala for PT1M";

    private final ScriptedWorkStore store = new ScriptedWorkStore();
    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);

    @Test
    void shouldClaimUntilNothingIsLeft_whenMuchIsDue() {
        put(3);

        line(claim -> new WorkResult.Done()).drain();

        assertThat(store.answers)
                .containsExactly(
                        FIRST,
                        "complete 1 with 0 more and 0 told",
                        NEXT,
                        "complete 2 with 0 more and 0 told",
                        NEXT,
                        "complete 3 with 0 more and 0 told",
                        NEXT);
    }

    @Test
    void shouldWaitForTheNextLook_whenTheStoreIsOutOfReachOrBroken() {
        WorkLine line = line(claim -> new WorkResult.Done());
        put(1);
        store.away(true);
        line.drain();
        store.away(false);
        store.broken(true);
        line.drain();
        assertThat(store.answers).isEmpty();

        store.broken(false);
        line.drain();

        assertThat(store.answers).containsExactly(FIRST, "complete 1 with 0 more and 0 told", NEXT);
    }

    @Test
    void shouldSayItOnce_whenTheStoreStaysAway() {
        try (LogLines log = new LogLines()) {
            WorkLine line = line(claim -> new WorkResult.Done());
            store.away(true);

            line.drain();
            line.drain();

            assertThat(log.of("WARN"))
                    .containsExactly("Work of kind post-receipt waits until its store answers again: database is not"
                            + " available: java.io.IOException: connection refused");
            assertThat(log.of("ERROR")).isEmpty();
        }
    }

    @Test
    void shouldWriteDownWhatWasDoneAndNotDoItAgain_whenTheStoreComesBack() {
        put(2);
        AtomicInteger attempts = new AtomicInteger();
        WorkLine line = line(claim -> {
            store.away(attempts.incrementAndGet() == 1);
            return new WorkResult.Done();
        });

        line.drain();
        line.drain();
        assertThat(store.answers).containsExactly(FIRST);
        store.away(false);
        line.drain();

        assertThat(store.answers)
                .containsExactly(
                        FIRST, "complete 1 with 0 more and 0 told", NEXT, "complete 2 with 0 more and 0 told", NEXT);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void shouldFinishTheWorkInHandAndStartNoOther_whenClosed() {
        put(2);
        List<WorkLine> self = new ArrayList<>();
        self.add(line(claim -> {
            self.get(0).close();
            return new WorkResult.Done();
        }));

        self.get(0).drain();
        self.get(0).drain();

        assertThat(store.answers).containsExactly(FIRST, "complete 1 with 0 more and 0 told");
    }

    @Test
    void shouldLookAgainAndAgain_whenStarted() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        put(1);

        WorkLine line = line(claim -> {
            done.countDown();
            return new WorkResult.Done();
        });
        WorkLine started = line.start();

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        started.close();
        assertThat(store.answers).startsWith(FIRST, "complete 1 with 0 more and 0 told");
    }

    @Test
    void shouldLookAsOftenAsTheScheduleSays_whenItChangesOnTheWay() throws Exception {
        // given
        CountDownLatch asked = new CountDownLatch(50);
        WorkHandler handler = new ScriptedHandler(KIND, claim -> new WorkResult.Done()) {
            @Override
            public WorkSchedule schedule() {
                asked.countDown();
                boolean beforeTheFirstLook = asked.getCount() > 47;
                return new WorkSchedule(
                        beforeTheFirstLook ? Duration.ofMinutes(10) : Duration.ofMillis(5),
                        Duration.ofMinutes(1),
                        super.schedule().backoff());
            }
        };

        // when
        WorkLine started = new WorkLine(store, handler).start();

        // then
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        started.close();
    }

    @Test
    void shouldServeSuppliersInTurn_whenOneHasFilledTheLine() {
        // given
        List<String> served = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            add(Suppliers.BAYVIEW.id(), "bayview " + i);
        }
        add(Suppliers.TALA.id(), "tala 0");

        // when
        line(database.work(), claim -> {
                    served.add(claim.work().target());
                    return new WorkResult.Done();
                })
                .drain();

        // then
        assertThat(served).containsExactly("bayview 0", "tala 0", "bayview 1", "bayview 2");
    }

    @Test
    void shouldGoToAPersonAfterThreeAttempts_whenTheHandlerAlwaysThrows() {
        // given
        database.work().add(List.of(WORK), List.of());
        List<Integer> attempts = new ArrayList<>();
        WorkLine line = line(database.work(), claim -> {
            attempts.add(claim.attempt());
            throw new IllegalStateException("a bug");
        });

        // when
        for (int minute = 0; minute < 10; minute++) {
            line.drain();
            clock.advance(Duration.ofMinutes(1));
        }

        // then
        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(database.work().depth(KIND)).isEqualTo(new WorkStore.Depth(0, 1));
        assertThat(parked())
                .singleElement()
                .satisfies(work ->
                        assertThat(work.progress().cause()).isEqualTo("java.lang.IllegalStateException: a bug"));
    }

    private List<OpenWork> parked() {
        return database.openWork().list(SupplierScope.EVERY, true, Optional.empty(), 50);
    }

    private void add(SupplierId supplier, String target) {
        database.work().add(List.of(new Work(KIND, supplier, target)), List.of());
    }

    private void put(int pieces) {
        for (int i = 0; i < pieces; i++) {
            store.put(WORK, Attempts.NONE);
        }
    }

    private WorkLine line(Function<WorkClaim, WorkResult> script) {
        return line(store, script);
    }

    private static WorkLine line(WorkStore from, Function<WorkClaim, WorkResult> script) {
        return new WorkLine(from, new ScriptedHandler(KIND, script));
    }
}
