// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slipway.simulation.KnownBadBuilds.AcknowledgedBeforeCommit;
import org.slipway.simulation.KnownBadBuilds.BlindRetry;
import org.slipway.simulation.KnownBadBuilds.KeyOfTheAttempt;
import org.slipway.simulation.KnownBadBuilds.MailInTheTransaction;
import org.slipway.simulation.KnownBadBuilds.NoFence;
import org.slipway.simulation.KnownBadBuilds.NoLookAfterARefusal;
import org.slipway.simulation.KnownBadBuilds.ReadThenWrite;
import org.slipway.simulation.KnownBadBuilds.RefusedTakenForUnknown;
import org.slipway.simulation.KnownBadBuilds.UnknownTakenForRefused;

/** Builds that are known to be wrong are told from the one that is right, each by the invariant that it breaks. */
class KnownBadBuildsTest {

    private static final int MOST_SCHEDULES = 4_000;

    @Test
    void shouldFindTwoReceipts_whenRetriesAreBlind() {
        assertThat(caught(BlindRetry::new, Invariant.ONE_RECEIPT))
                .matches("slip PS-\\d{4}-SM is [A-Z_]+ and has 2 receipts");
    }

    @Test
    void shouldFindMoreThanIsOwed_whenAllocationsAreReadThenWritten() {
        assertThat(caught(ReadThenWrite::new, Invariant.WITHIN_TOTAL))
                .matches("PHP \\d+\\.00 is approved on invoice 100[12] of PHP 11200\\.00");
    }

    @Test
    void shouldFindAReceiptOfASlipThatCountsAsRefused_whenThereIsNoFence() {
        assertThat(caught(NoFence::new, Invariant.POSTED_IFF_RECEIPT))
                .matches("slip PS-\\d{4}-SM is [A-Z_]+ and has 1 receipts");
    }

    @Test
    void shouldFindAReceiptThatNobodyWasToldOf_whenNobodyLooksAgainAfterARefusal() {
        assertThat(caught(NoLookAfterARefusal::new, Invariant.POSTED_IFF_RECEIPT))
                .matches("slip PS-\\d{4}-SM is [A-Z_]+ and has 1 receipts");
    }

    @Test
    void shouldFindALostSlip_whenItIsAcknowledgedBeforeTheCommit() {
        assertThat(caught(AcknowledgedBeforeCommit::new, Invariant.ACKNOWLEDGED_EXISTS))
                .matches("slip PS-\\d{4}-SM was acknowledged and does not exist");
    }

    @Test
    void shouldFindAMailOfWhatNeverWas_whenItIsSentInsideTheTransaction() {
        assertThat(caught(MailInTheTransaction::new, Invariant.MAILS_TELL_THE_TRUTH))
                .matches("step \\d+ [A-Z_]+ of slip PS-\\d{4}-SM was mailed, and was never taken or was taken back");
    }

    @Test
    void shouldFindAPostingThatNeverEnds_whenRefusedIsTakenForUnknown() {
        assertThat(caught(RefusedTakenForUnknown::new, Invariant.NOTHING_IN_FLIGHT))
                .matches("post-receipt of PS-\\d{4}-SM still waits");
    }

    @Test
    void shouldFindAReceiptOfARefusedSlip_whenUnknownIsTakenForRefused() {
        assertThat(caught(UnknownTakenForRefused::new, Invariant.POSTED_IFF_RECEIPT))
                .matches("slip PS-\\d{4}-SM is [A-Z_]+ and has 1 receipts");
    }

    @Test
    void shouldFindTwoReceipts_whenTheKeyIsOfTheAttempt() {
        assertThat(caught(KeyOfTheAttempt::new, Invariant.ONE_RECEIPT))
                .matches("slip PS-\\d{4}-SM is [A-Z_]+ and has 2 receipts");
    }

    /** What is said of the first schedule that breaks this invariant; that very schedule breaks none on the right build. */
    private static String caught(Supplier<Build> build, Invariant invariant) {
        Schedule broken = LongStream.rangeClosed(1, MOST_SCHEDULES)
                .mapToObj(seed -> Schedule.run(seed, build.get(), line -> {}))
                .filter(schedule -> schedule.violation()
                        .filter(found -> found.invariant() == invariant)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("not caught in " + MOST_SCHEDULES + " schedules"));
        String text = broken.violation().orElseThrow().text();
        System.out.println("simulation: caught by seed " + broken.seed() + ": " + invariant + ": " + text);
        assertThat(Schedule.run(broken.seed(), new Build(), line -> {}).violation())
                .isEmpty();
        return text;
    }
}
