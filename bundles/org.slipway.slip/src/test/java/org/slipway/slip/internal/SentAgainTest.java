// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.slip.internal.SubmissionWorld.GOOD;
import static org.slipway.slip.internal.SubmissionWorld.KEY;
import static org.slipway.slip.internal.SubmissionWorld.OTHER_KEY;
import static org.slipway.slip.internal.SubmissionWorld.VISIT;
import static org.slipway.slip.internal.SubmissionWorld.accepted;
import static org.slipway.slip.internal.SubmissionWorld.problems;
import static org.slipway.slip.internal.SubmissionWorld.request;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.testkit.store.Transitions;

/** The same form sent again, and a form in place of a rejected slip. */
final class SentAgainTest {

    private final SubmissionWorld world = new SubmissionWorld();

    @Test
    void shouldAnswerWithTheSameSlip_whenSentAgain() {
        // given
        Slip first = accepted(world.submission.submit(request(KEY, GOOD)));
        world.ledger.outOfReach(true);

        // then
        assertThat(accepted(world.submission.submit(request(KEY, GOOD)))).isEqualTo(first);
        assertThat(world.database.allWork()).hasSize(2);
    }

    @Test
    void shouldRefuse_whenSentAgainWithOtherContent() {
        // given
        world.submission.submit(request(KEY, GOOD));
        SlipEntry other = new SlipEntry("2026-03-01", "Narra", "gcash", "1234567890123", "1,000.01");

        // then
        assertThat(problems(world.submission.submit(request(KEY, other)))).containsExactly("FORM ALREADY_SENT");
        assertThat(world.database.slips().ofInvoice(VISIT.invoice())).hasSize(1);
    }

    @Test
    void shouldMakeOneSlip_whenSentManyTimesAtOnce() throws Exception {
        // given
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<SlipCode>> sent = IntStream.range(0, 50)
                .<Callable<SlipCode>>mapToObj(i -> () ->
                        accepted(world.submission.submit(request(KEY, GOOD))).code())
                .toList();

        // when
        List<Future<SlipCode>> answers = threads.invokeAll(sent);
        threads.shutdown();

        // then
        Set<SlipCode> codes = new HashSet<>();
        for (Future<SlipCode> answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).hasSize(1);
        assertThat(world.database.slips().ofInvoice(VISIT.invoice())).hasSize(1);
    }

    @Test
    void shouldStandForARejectedSlipOnly_whenSubmittedAgain() {
        // given
        Slip first = accepted(world.submission.submit(request(KEY, GOOD)));
        SubmitSlip again = request(OTHER_KEY, GOOD, Optional.of(first.code()));

        // then
        assertThat(accepted(world.submission.submit(again)).origin().replaces()).isEmpty();

        // when
        world.database.slips().take(Transitions.reject(first));
        SubmitSlip later = request(new SubmissionKey("CCCCCCCCCCCCCCCCCCCCCC"), GOOD, Optional.of(first.code()));

        // then
        assertThat(accepted(world.submission.submit(later)).origin().replaces()).contains(first.code());
        assertThat(world.stoodFor).containsExactly(Optional.empty(), Optional.empty(), Optional.of(first.code()));
    }
}
