// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.store.Together;

/** An approval is taken back at the moment at which its posting begins, a thousand times: one of both happens. */
final class UndoRacesTest {

    private static final int ROUNDS = 1_000;

    private final ApprovalWorld world = new ApprovalWorld();
    private final StaffOwnDecisions decisions =
            new StaffOwnDecisions(world.database.slips(), world.database.slips(), world.clock, () -> world.grace);

    @Test
    void shouldBePostedOrTakenBack_whenBothComeAtOnce() {
        world.grace = Duration.ofMillis(2);
        int undone = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // given
            SlipCode code = approved(round);
            AtomicInteger turn = new AtomicInteger();
            List<Callable<Boolean>> both = List.of(() -> takenBack(code), () -> begun(code));

            // when
            List<Boolean> won =
                    Together.call(2, () -> both.get(turn.getAndIncrement()).call());

            // then
            boolean back = world.slip(code).status() == SlipStatus.PENDING;
            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
            assertThat(world.reserved().amount().getAmount()).isEqualByComparingTo(back ? "0.00" : "1.00");
            undone += back ? 1 : 0;
            if (!back) {
                world.posted(code);
            }
        }
        assertThat(undone).isBetween(1, ROUNDS - 1);
    }

    private SlipCode approved(int round) {
        SlipCode code = new SlipCode("PS-%04d-RA".formatted(round));
        world.host.with(invoice().build());
        world.submitted(slip().code(code.value()).amount("PHP 1.00"));
        assertThat(world.approvals.approve(ANA, world.seen(code))).isInstanceOf(Outcome.Accepted.class);
        world.clock.advance(Duration.ofMillis(round % 2));
        return code;
    }

    private boolean takenBack(SlipCode code) {
        return decisions.undo(ANA, code, 1) instanceof Outcome.Accepted;
    }

    private boolean begun(SlipCode code) {
        boolean begun = claimed();
        while (!begun && world.slip(code).status() == SlipStatus.APPROVED) {
            world.clock.advance(Duration.ofMillis(1));
            begun = claimed();
        }
        return begun;
    }

    private boolean claimed() {
        return world.database
                .work()
                .claim(WorkKinds.POST_RECEIPT, Optional.empty(), Duration.ofDays(1))
                .isPresent();
    }
}
