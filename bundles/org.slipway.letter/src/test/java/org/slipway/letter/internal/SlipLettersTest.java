// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.slip.Slip;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.store.Transitions;

/** What the customer of a slip is told, from the first step to the last. */
final class SlipLettersTest {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15)));

    private final LetterWorld world = LetterWorld.with(invoice().build());
    private final ScriptedTransport transport = new ScriptedTransport();
    private final SlipLetters letters =
            new SlipLetters(world.writer(), new LetterPost(transport, world), () -> SCHEDULE);

    @Test
    void shouldTellOfTheApprovalOnce_whenTheHostRefusedAndStaffApprovesAgain() {
        // given
        world.database.listen(new LetterOrders());
        Slip approved = world.approve(world.store(slip().build()));
        Slip again = world.approve(world.take(Transitions.refused(approved)));

        // when
        List<Work> before = ordered();
        before.forEach(work -> letters.attempt(claim(work, 1)));
        world.take(Transitions.posted(again));
        ordered().stream().skip(before.size()).forEach(work -> letters.attempt(claim(work)));

        // then
        assertThat(subjects())
                .containsExactly(
                        "Payment slip PS-7KQ4-M2 submitted for invoice INV-1001",
                        "Payment slip PS-7KQ4-M2 approved",
                        "Payment slip PS-7KQ4-M2 posted to invoice INV-1001");
        assertThat(world.links()).hasSize(3);
    }

    @Test
    void shouldTellOnlyOfTheReceipt_whenItIsPostedBeforeTheApprovalWasTold() {
        // given
        world.database.listen(new LetterOrders());
        world.take(Transitions.posted(world.approve(world.store(slip().build()))));

        // when
        ordered().forEach(work -> letters.attempt(claim(work)));

        // then
        assertThat(subjects())
                .containsExactly(
                        "Payment slip PS-7KQ4-M2 submitted for invoice INV-1001",
                        "Payment slip PS-7KQ4-M2 posted to invoice INV-1001");
    }

    @Test
    void shouldWaitAMomentForTheReceipt_whenASlipIsApproved() {
        // given
        world.database.listen(new LetterOrders());
        Slip approved = world.approve(world.store(slip().build()));
        Work news = ordered().get(1);

        // when
        WorkResult first = letters.attempt(claim(news));

        // then
        assertThat(first)
                .isEqualTo(new WorkResult.NotYet("its receipt may be posted any moment, and then only that is told"));
        assertThat(world.recipients).isEmpty();

        // when
        world.take(Transitions.posted(approved));
        ordered().stream().skip(1).forEach(work -> letters.attempt(claim(work, 1)));

        // then
        assertThat(subjects()).containsExactly("Payment slip PS-7KQ4-M2 posted to invoice INV-1001");
    }

    @Test
    void shouldTellOfTheApproval_whenThePostingTakesItsTime() {
        // given
        world.database.listen(new LetterOrders());
        world.approve(world.store(slip().build()));

        // when
        WorkResult second = letters.attempt(claim(ordered().get(1), 1));

        // then
        assertThat(second).isEqualTo(new WorkResult.Done());
        assertThat(subjects()).containsExactly("Payment slip PS-7KQ4-M2 approved");
    }

    /** Each kind has a line of its own, see WorkEngineTest. */
    @Test
    void shouldNotWaitBehindTheInvoicesOfABulkRun() {
        assertThat(letters.kind()).isNotIn(WorkKinds.ANNOUNCE_INVOICE, WorkKinds.INVOICE_LETTER);
        assertThat(WorkKinds.ANNOUNCE_INVOICE).isNotEqualTo(WorkKinds.INVOICE_LETTER);
    }

    @Test
    void shouldAskNothing_whenTheHoldWasReleasedMeanwhile() {
        // given
        world.database.listen(new LetterOrders());
        Slip held = world.take(Transitions.hold(world.store(slip().build())));
        world.take(Transitions.release(held));

        // when
        ordered().forEach(work -> letters.attempt(claim(work)));

        // then
        assertThat(subjects()).containsExactly("Payment slip PS-7KQ4-M2 submitted for invoice INV-1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "two", "1 SUBMIT", "99999999999"})
    void shouldCallAPerson_whenPayloadIsNoNumberOfAStep(String payload) {
        // given
        Slip stored = world.store(slip().build());

        // when
        WorkResult result = letters.attempt(claim(work(stored, payload)));

        // then
        assertThat(result).isEqualTo(new WorkResult.Parked("the payload is no number of a step"));
    }

    @Test
    void shouldCallAPerson_whenSlipHasNoSuchStep() {
        // given
        Slip stored = world.store(slip().build());

        // when
        WorkResult result = letters.attempt(claim(work(stored, "2")));

        // then
        assertThat(result)
                .isEqualTo(new WorkResult.Parked(
                        "no step 2 of slip tala/PS-7KQ4-M2, or the host no longer has its invoice"));
        assertThat(world.recipients).isEmpty();
    }

    private List<Work> ordered() {
        return world.database.allWork().stream()
                .filter(work -> work.kind().equals(SlipLetters.KIND))
                .toList();
    }

    private List<String> subjects() {
        return transport.letters.stream()
                .map(Letter::content)
                .map(Letter.Content::subject)
                .toList();
    }

    private static Work work(Slip slip, String payload) {
        return new Work(SlipLetters.KIND, slip.ref().supplier(), slip.code().value(), payload);
    }

    private static WorkClaim claim(Work work) {
        return claim(work, 0);
    }

    private static WorkClaim claim(Work work, int before) {
        return new WorkClaim(7, work, new WorkClaim.Attempts(before, AttemptEnd.NONE, 0, 0), 1);
    }
}
