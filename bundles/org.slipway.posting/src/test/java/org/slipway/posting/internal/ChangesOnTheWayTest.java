// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;
import static org.slipway.spi.host.Capability.LOOKUP;
import static org.slipway.spi.host.Capability.UNIQUE_KEY;

import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.work.WorkResult;

/** What happens when a slip changes while its receipt is on the way to the host. */
final class ChangesOnTheWayTest {

    @Test
    void shouldSettle_whenTheSlipHasChangedWhileItWasPosted() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(world::touch);

        // when
        world.drain();

        // then
        world.assertPostedOnce();
    }

    @Test
    void shouldSettle_whenTheSlipWasRefusedAndApprovedAgainWhileItWasPosted() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(() -> {
            world.refuse();
            world.approve();
        });

        // when
        world.drain();

        // then
        world.assertPostedOnce();
        assertThat(world.ledger.calls).containsExactly("post");
    }

    @Test
    void shouldTellAPerson_whenTheSlipWasRejectedWhileItWasPosted() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(() -> {
            world.refuse();
            world.reject();
        });

        // when
        WorkResult result = world.posting().post(world.claim());

        // then
        assertThat(result)
                .isEqualTo(new WorkResult.Parked("slip PS-7KQ4-M2: the ledger has receipt RC-1, but the slip is"
                        + " REJECTED: correct the ledger or tell the customer"));
    }

    @Test
    void shouldTryAgain_whenTheSlipHasChangedWhileTheHostRefusedIt() {
        // given
        PostingWorld world = approved(UNIQUE_KEY, LOOKUP);
        world.ledger.whileOnTheWay(world::touch);
        world.ledger.refuseNext(PostingRefusal.UNKNOWN_ACCOUNT, "");

        // when
        WorkResult result = world.posting().post(world.claim());

        // then
        assertThat(result)
                .isEqualTo(
                        new WorkResult.Later("slip PS-7KQ4-M2 has changed while the host refused it: UNKNOWN_ACCOUNT"));
        assertThat(world.state().status()).isEqualTo(SlipStatus.APPROVED);
    }
}
