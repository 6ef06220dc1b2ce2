// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.Slip;
import org.slipway.testkit.store.Transitions;

/** Of how many slips within an hour a customer is told one by one. */
class ManySlipsOfAnHourTest {

    private static final LetterResult MANY =
            new LetterResult.Needless("its customer was told of many slips of this hour");

    private final LetterWorld world = LetterWorld.with(invoice().build());

    @Test
    void shouldTellOfTenAndSayThatItIsTheLast_whenElevenWereSubmitted() {
        // given
        List<Slip> all = submitted(11, "2026-03-02T01:");

        // then
        assertThat(text(all.get(8), 1)).doesNotContain("We send no mail about further ones of this hour");
        assertThat(text(all.get(9), 1)).contains("We send no mail about further ones of this hour");
        assertThat(world.writer().step(all.get(10).ref(), 1, false)).isEqualTo(MANY);
    }

    @Test
    void shouldTellOfTheWithdrawalOfThoseOnly_whenAllAreWithdrawn() {
        // given
        List<Slip> all = submitted(11, "2026-03-02T01:");
        all.forEach(slip -> world.take(Transitions.withdraw(slip)));

        // then
        assertThat(world.writer().step(all.get(0).ref(), 2, false)).isInstanceOf(LetterResult.Ready.class);
        assertThat(world.writer().step(all.get(10).ref(), 2, false)).isEqualTo(MANY);
    }

    @Test
    void shouldTellOfEveryDecision_whenManyWereSubmitted() {
        // given
        List<Slip> all = submitted(12, "2026-03-02T01:");
        world.take(Transitions.reject(all.get(10)));
        world.take(Transitions.hold(all.get(11)));

        // then
        assertThat(world.writer().step(all.get(10).ref(), 2, false)).isInstanceOf(LetterResult.Ready.class);
        assertThat(world.writer().step(all.get(11).ref(), 2, false)).isInstanceOf(LetterResult.Ready.class);
    }

    @Test
    void shouldBeginAnew_whenTheHourIsOver() {
        // given
        submitted(11, "2026-03-02T01:");

        // when
        Slip next = world.store(
                slip().code("PS-BBBB-BB").submitted("2026-03-02T02:00:00Z").build());

        // then
        assertThat(world.writer().step(next.ref(), 1, false)).isInstanceOf(LetterResult.Ready.class);
    }

    @Test
    void shouldNotCountWhatStaffEntered_whenACustomerSubmits() {
        // given
        for (int number = 10; number < 22; number++) {
            world.store(slip().code("PS-CCCC-" + number).enteredBy("ana").build());
        }

        // when
        Slip own = world.store(
                slip().code("PS-BBBB-BB").submitted("2026-03-02T01:59:00Z").build());

        // then
        assertThat(world.writer().step(own.ref(), 1, false)).isInstanceOf(LetterResult.Ready.class);
    }

    private List<Slip> submitted(int count, String hour) {
        List<Slip> all = new ArrayList<>();
        for (int number = 10; number < 10 + count; number++) {
            all.add(world.store(slip().code("PS-AAAA-" + number)
                    .submitted(hour + number + ":00Z")
                    .build()));
        }
        return all;
    }

    private String text(Slip slip, int step) {
        return LetterWorld.ready(world.writer().step(slip.ref(), step, false))
                .content()
                .text();
    }
}
