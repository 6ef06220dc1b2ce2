// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

/** Handlers come and go, each with a line of its own. */
@Timeout(60)
final class WorkEngineTest {

    private static final WorkKind SLOW = new WorkKind("slow");
    private static final WorkKind QUICK = new WorkKind("quick");

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final WorkEngine engine = new WorkEngine(database.work());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        goOn.countDown();
        engine.stop();
    }

    @Test
    void shouldDoTheWorkOfItsKindOnly_whenAHandlerComes() {
        // given
        add(QUICK, "a");
        add(SLOW, "b");

        // when
        engine.addHandler(new ScriptedHandler(QUICK, claim -> new WorkResult.Done()));

        // then
        awaitNone(QUICK);
        assertThat(database.work().depth(SLOW)).isEqualTo(new Depth(1, 0));
    }

    @Test
    void shouldHoldUpNoOtherKind_whenALineIsSlow() throws Exception {
        // given
        add(SLOW, "a");
        engine.addHandler(new ScriptedHandler(SLOW, this::slowly));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        // when
        add(QUICK, "b");
        add(QUICK, "c");
        engine.addHandler(new ScriptedHandler(QUICK, claim -> new WorkResult.Done()));

        // then
        awaitNone(QUICK);
        assertThat(database.work().depth(SLOW)).isEqualTo(new Depth(1, 0));
    }

    @Test
    void shouldLetItsPieceOfWorkEndAndStartNoOther_whenAHandlerGoes() throws Exception {
        // given
        add(SLOW, "a");
        add(SLOW, "b");
        ScriptedHandler handler = new ScriptedHandler(SLOW, this::slowly);
        engine.addHandler(handler);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        Thread removing = new Thread(() -> engine.removeHandler(handler));

        // when
        removing.start();
        await("the removal waits for the piece of work").until(() -> removing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        removing.join();

        // then
        assertThat(database.allWork()).containsExactly(new Work(SLOW, Suppliers.TALA.id(), "b"));
    }

    @Test
    void shouldGoOn_whenAHandlerComesAgain() {
        // given
        ScriptedHandler first = new ScriptedHandler(QUICK, claim -> new WorkResult.Done());
        engine.addHandler(first);
        engine.removeHandler(first);
        add(QUICK, "a");

        // when
        engine.addHandler(new ScriptedHandler(QUICK, claim -> new WorkResult.Done()));

        // then
        awaitNone(QUICK);
    }

    @Test
    void shouldDoNothingMore_whenStopped() {
        // given
        engine.addHandler(new ScriptedHandler(QUICK, claim -> new WorkResult.Done()));

        // when
        engine.stop();
        add(QUICK, "a");

        // then
        await("nobody works")
                .during(Duration.ofMillis(100))
                .until(() -> database.work().depth(QUICK).waiting() == 1);
    }

    @Test
    void shouldAskTheHandler_whenWorkIsToBeGivenUp() {
        ScriptedHandler handler = new ScriptedHandler(QUICK, claim -> new WorkResult.Done());
        Work work = new Work(QUICK, Suppliers.TALA.id(), "a");
        assertThat(engine.needed(work)).as("nobody can tell").isTrue();

        engine.addHandler(handler);
        assertThat(engine.needed(work)).isFalse();

        handler.need();
        assertThat(engine.needed(work)).isTrue();
    }

    private WorkResult slowly(WorkClaim claim) {
        begun.countDown();
        try {
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("the work was interrupted", e);
        }
        return new WorkResult.Done();
    }

    private void awaitNone(WorkKind kind) {
        await("all work of kind " + kind + " is done")
                .until(() -> database.work().depth(kind).equals(new Depth(0, 0)));
    }

    private void add(WorkKind kind, String target) {
        database.work().add(List.of(new Work(kind, Suppliers.TALA.id(), target)), List.of());
    }
}
