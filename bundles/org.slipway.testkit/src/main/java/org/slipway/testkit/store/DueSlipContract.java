// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.store.DueSlipStore;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** What every {@link DueSlipStore} does. */
public abstract class DueSlipContract extends SlipContract {

    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    @Test
    void shouldListTheEarliestReminderFirst_whenSomeHaveCome() {
        // given
        Slip second = held(slip().code("PS-0000-01"), DAY);
        Slip third = held(singaporeSlip().code("PS-0000-02"), DAY);
        Slip first = held(slip().code("PS-0000-03"), DAY.minusDays(1));
        held(slip().code("PS-0000-04"), DAY.plusDays(1));
        applied(Transitions.hold(submitted(slip().code("PS-0000-05").build())));
        submitted(slip().code("PS-0000-06").build());

        // then
        assertThat(due(SupplierScope.EVERY, 9)).containsExactly(first, second, third);
        assertThat(due(TALA, 9)).containsExactly(first, second);
        assertThat(due(new SupplierScope(false, Set.of(Suppliers.TALA.id(), Suppliers.BAYVIEW.id())), 2))
                .containsExactly(first, second);
        assertThat(due(new SupplierScope(false, Set.of()), 9)).isEmpty();
    }

    @Test
    void shouldListItNoMore_whenItIsReleasedOrDecided() {
        // given
        Slip released = held(slip().code("PS-0000-01"), DAY);
        Slip rejected = held(slip().code("PS-0000-02"), DAY);

        // when
        applied(Transitions.release(released));
        applied(Transitions.reject(rejected));

        // then
        assertThat(due(TALA, 9)).isEmpty();
    }

    private List<Slip> due(SupplierScope scope, int most) {
        return stores.dueSlips().due(scope, DAY, most);
    }

    private Slip held(SlipBuilder builder, LocalDate day) {
        Slip slip = submitted(builder.build());
        SlipState next =
                ((SlipState.Holdable) slip.state()).hold(Transitions.DECISION, "Which account?", Optional.of(day));
        return applied(new SlipTransition(slip, Transitions.hold(slip).taken(), next));
    }

    private Slip applied(SlipTransition transition) {
        return ((TransitionAnswer.Applied) slips.take(transition)).slip();
    }
}
