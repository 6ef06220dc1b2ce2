// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Suppliers;

/** What is written down of an attempt. */
final class AttemptRecordTest {

    private static final WorkKind KIND = new WorkKind("post-receipt");
    private static final Work WORK = new Work(KIND, Suppliers.TALA.id(), "PS-7KQ4-M2");

    private final ScriptedWorkStore store = new ScriptedWorkStore();
    private final LogLines log = new LogLines();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldTakeOutAndAddWhatFollows_whenDone() {
        AuditEntry told = new AuditEntry(
                Suppliers.TALA.id(),
                AuditAction.INVOICE_NOTIFIED,
                "host",
                "1001",
                Instant.parse("2026-03-04T04:00:00Z"));

        attempt(Attempts.NONE, claim -> new WorkResult.Done(List.of(WORK, WORK), List.of(told)));

        assertThat(store.answers).containsExactly("complete 7 with 2 more and 1 told");
    }

    @Test
    void shouldSayHowItEnded_whenItIsTriedAgain() {
        attempt(Attempts.NONE, claim -> new WorkResult.NotSent("no route"));
        attempt(Attempts.NONE, claim -> new WorkResult.Refused("greylisted"));
        attempt(Attempts.NONE, claim -> new WorkResult.Unknown("timed out"));

        assertThat(store.answers)
                .containsExactly(
                        "retry 7 after PT5S, NOT_SENT: no route",
                        "retry 7 after PT5S, REFUSED: greylisted",
                        "retry 7 after PT5S, UNKNOWN: timed out");
    }

    @Test
    void shouldLookAgainWithoutAWord_whenItIsTooEarly() {
        attempt(new Attempts(2, AttemptEnd.NONE, 0, 0), claim -> new WorkResult.NotYet("not there yet"));

        assertThat(store.answers).containsExactly("retry 7 after PT20S, NONE: not there yet");
        assertThat(log.of("WARN")).isEmpty();
    }

    @Test
    void shouldWaitLonger_whenManyAttemptsWereMade() {
        attempt(new Attempts(2, AttemptEnd.NOT_SENT, 0, 0), claim -> new WorkResult.NotSent("no route"));

        assertThat(store.answers).containsExactly("retry 7 after PT20S, NOT_SENT: no route");
    }

    @Test
    void shouldSetAside_whenTryingAgainIsOfNoUse() {
        attempt(Attempts.NONE, claim -> new WorkResult.Parked("look"));

        assertThat(store.answers).containsExactly("park 7: look");
        assertThat(log.of("ERROR"))
                .containsExactly("post-receipt #7 of tala/PS-7KQ4-M2, attempt 1, is set aside for a person: look");
    }

    @Test
    void shouldSetAside_whenTheOtherSideHasRefusedTooOften() {
        attempt(new Attempts(5, AttemptEnd.REFUSED, 1, 0), claim -> new WorkResult.Refused("mailbox full"));

        assertThat(store.answers).containsExactly("park 7: mailbox full");
    }

    @Test
    void shouldTryForAsLongAsItTakes_whenTheOtherSideIsOutOfReach() {
        attempt(new Attempts(5000, AttemptEnd.NOT_SENT, 1, 2), claim -> new WorkResult.NotSent("no route"));
        attempt(new Attempts(5000, AttemptEnd.UNKNOWN, 1, 2), claim -> new WorkResult.Unknown("timed out"));

        assertThat(store.answers)
                .containsExactly("retry 7 after PT1M, NOT_SENT: no route", "retry 7 after PT1M, UNKNOWN: timed out");
    }

    @Test
    void shouldTryAgain_whenTheFirstRefusalComesAfterALongOutage() {
        attempt(new Attempts(5000, AttemptEnd.NOT_SENT, 0, 0), claim -> new WorkResult.Refused("greylisted"));
        attempt(new Attempts(5000, AttemptEnd.UNKNOWN, 0, 2), claim -> new WorkResult.Refused("greylisted"));

        assertThat(store.answers)
                .containsExactly("retry 7 after PT1M, REFUSED: greylisted", "retry 7 after PT1M, REFUSED: greylisted");
    }

    @Test
    void shouldGiveBackWithATrace_whenTheHandlerThrows() {
        attempt(new Attempts(1, AttemptEnd.UNKNOWN, 0, 1), claim -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(store.answers)
                .containsExactly("retry 7 after PT10S, UNKNOWN thrown: java.lang.IllegalStateException: a bug");
        assertThat(log.of("ERROR")).containsExactly("post-receipt #7 of tala/PS-7KQ4-M2, attempt 2, failed");
        assertThat(log.text()).contains("\tat org.slipway.work.internal.AttemptRecordTest");
    }

    @Test
    void shouldSetAside_whenTheHandlerHasThrownTooOften() {
        attempt(new Attempts(2, AttemptEnd.UNKNOWN, 0, 2), claim -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(store.answers).containsExactly("park 7: java.lang.IllegalStateException: a bug");
    }

    @Test
    void shouldBeNoErrorAndNoFailure_whenSomethingIsAway() {
        attempt(new Attempts(2, AttemptEnd.UNKNOWN, 0, 2), claim -> {
            throw new UnavailableException("host ledger", new IOException("timed out"));
        });

        assertThat(store.answers)
                .containsExactly("retry 7 after PT20S, UNKNOWN: host ledger is not available:"
                        + " java.io.IOException: timed out");
        assertThat(log.of("ERROR")).isEmpty();
        assertThat(log.text()).doesNotContain("\tat ");
    }

    @Test
    void shouldGoOn_whenTheHeapIsFullForAMoment() {
        attempt(Attempts.NONE, claim -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(store.answers)
                .containsExactly("retry 7 after PT5S, UNKNOWN thrown: java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void shouldSaySo_whenAnotherWorkerHasTheRow() {
        store.overtake();

        attempt(Attempts.NONE, claim -> new WorkResult.Done());
        attempt(Attempts.NONE, claim -> new WorkResult.NotSent("no route"));

        assertThat(log.of("WARN"))
                .contains(
                        "post-receipt #7 of tala/PS-7KQ4-M2, attempt 1, was done, but another worker had it by then",
                        "post-receipt #7 of tala/PS-7KQ4-M2, attempt 1, was overtaken by another worker, which goes on"
                                + " with it");
        assertThat(log.of("ERROR")).isEmpty();
    }

    private void attempt(Attempts before, Function<WorkClaim, WorkResult> script) {
        new AttemptRecord(store, new ScriptedHandler(KIND, script))
                .attempt(new WorkClaim(7, WORK, before, 1))
                .run();
    }
}
