// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.outbox.Work.PostReceipt;

@Timeout(30)
final class OutboxWorkerTest {

    private static final PostReceipt WORK =
            new PostReceipt(new SlipRef(new SupplierId("tala"), new SlipCode("PS-7KQ4-M2")));
    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofMillis(5), Duration.ofMinutes(1), new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(60)));

    private static final String CLAIM = "claim for PT1M";

    private final ScriptedOutbox outbox = new ScriptedOutbox();

    @Test
    void shouldTakeOut_whenDone() {
        outbox.put(WORK, 1);

        worker(claim -> new WorkResult.Done()).drain();

        assertThat(outbox.answers).containsExactly(CLAIM, "complete 1", CLAIM);
    }

    @Test
    void shouldGiveBackWithTheWaitOfTheAttempt_whenLater() {
        outbox.put(WORK, 3);

        worker(claim -> new WorkResult.Later("busy")).drain();

        assertThat(outbox.answers).containsExactly(CLAIM, "retry 1 after PT20S: busy", CLAIM);
    }

    @Test
    void shouldGoOn_whenTheHeapIsFullForAMoment() {
        outbox.put(WORK, 1);
        outbox.put(WORK, 1);

        worker(claim -> {
                    if (claim.id() == 1) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    return new WorkResult.Done();
                })
                .drain();

        assertThat(outbox.answers)
                .containsExactly(
                        CLAIM,
                        "retry 1 after PT5S: java.lang.OutOfMemoryError: Java heap space",
                        CLAIM,
                        "complete 2",
                        CLAIM);
    }

    @Test
    void shouldSetAside_whenParked() {
        outbox.put(WORK, 1);

        worker(claim -> new WorkResult.Parked("look")).drain();

        assertThat(outbox.answers).containsExactly(CLAIM, "park 1: look", CLAIM);
    }

    @Test
    void shouldGiveBack_whenTheHandlerThrows() {
        outbox.put(WORK, 1);
        outbox.put(WORK, 1);

        worker(claim -> {
                    if (claim.id() == 1) {
                        throw new IllegalStateException("a bug");
                    }
                    throw new UnavailableException("host ledger", new IOException("timed out"));
                })
                .drain();

        assertThat(outbox.answers)
                .containsExactly(
                        CLAIM,
                        "retry 1 after PT5S: java.lang.IllegalStateException: a bug",
                        CLAIM,
                        "retry 2 after PT5S: host ledger is not available: java.io.IOException: timed out",
                        CLAIM);
    }

    @Test
    void shouldClaimUntilNothingIsLeft_whenMuchIsDue() {
        outbox.put(WORK, 1);
        outbox.put(WORK, 1);
        outbox.put(WORK, 1);

        worker(claim -> new WorkResult.Done()).drain();

        assertThat(outbox.answers)
                .containsExactly(CLAIM, "complete 1", CLAIM, "complete 2", CLAIM, "complete 3", CLAIM);
    }

    @Test
    void shouldWaitForTheNextLook_whenTheOutboxIsOutOfReachOrBroken() {
        OutboxWorker<PostReceipt> worker = worker(claim -> new WorkResult.Done());
        outbox.put(WORK, 1);
        outbox.away(true);
        worker.drain();
        outbox.away(false);
        outbox.broken(true);
        worker.drain();
        assertThat(outbox.answers).isEmpty();

        outbox.broken(false);
        worker.drain();

        assertThat(outbox.answers).containsExactly(CLAIM, "complete 1", CLAIM);
    }

    @Test
    void shouldLeaveTheClaimToItsLease_whenTheOutboxGoesAwayInBetween() {
        outbox.put(WORK, 1);
        outbox.put(WORK, 1);

        worker(claim -> {
                    outbox.away(true);
                    return new WorkResult.Done();
                })
                .drain();

        assertThat(outbox.answers).containsExactly(CLAIM);
    }

    @Test
    void shouldFinishTheWorkInHandAndStartNoOther_whenClosed() {
        outbox.put(WORK, 1);
        outbox.put(WORK, 1);
        List<OutboxWorker<PostReceipt>> self = new ArrayList<>();
        self.add(worker(claim -> {
            self.get(0).close();
            return new WorkResult.Done();
        }));

        self.get(0).drain();
        self.get(0).drain();

        assertThat(outbox.answers).containsExactly(CLAIM, "complete 1");
    }

    @Test
    void shouldLookAgainAndAgain_whenStarted() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        outbox.put(WORK, 1);

        OutboxWorker<PostReceipt> worker = worker(claim -> {
            done.countDown();
            return new WorkResult.Done();
        });
        worker.start("test");

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        worker.close();
        assertThat(outbox.answers).startsWith(CLAIM, "complete 1");
    }

    private OutboxWorker<PostReceipt> worker(Function<Claim<PostReceipt>, WorkResult> handler) {
        return new OutboxWorker<>(outbox, PostReceipt.class, SCHEDULE, handler);
    }
}
