// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.testkit.SlipBuilder;

/** A slip that can't be read, on the pages of others. */
final class DamagedSlipTest extends ApprovalScreenFixture {

    private static final DamagedSlip DAMAGED = new DamagedSlip("PS-AAAA-10", "INC-0000-0001", true);
    private static final String SAID =
            "Slip PS-AAAA-10 can’t be shown (INC-0000-0001): what is kept of it is damaged. It can’t be approved either.";

    @Test
    void shouldBeNamedInTheList_besideTheOthers() {
        // given
        screen.with(SlipBuilder.slip());
        screen.queue.damaged.add(DAMAGED);
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.QUEUE).body()).contains("PS-7KQ4-M2", SAID);
    }

    @Test
    void shouldBeNamedBesideASlip_whenItHasToDoWithIt() {
        // given
        screen.with(SlipBuilder.slip());
        screen.relations.related = new RelatedSlips(
                Optional.empty(),
                List.of(),
                List.of(),
                new RelatedSlips.CustomerHistory(List.of(), Map.of(), true),
                List.of(DAMAGED));
        screen.signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body()).contains(SLIP + "/approve", SAID);
    }
}
