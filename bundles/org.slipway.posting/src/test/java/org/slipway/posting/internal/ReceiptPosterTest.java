// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.PostingWorld.approved;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.Capability;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

final class ReceiptPosterTest {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15)));

    private final PostingWorld world = approved(Capability.UNIQUE_KEY, Capability.LOOKUP);
    private final ReceiptPoster poster = new ReceiptPoster(world.database.slips(), world.posting(), () -> SCHEDULE);

    @Test
    void shouldPost_whenItsKindOfWorkIsDue() {
        assertThat(poster.kind()).isEqualTo(new WorkKind("post-receipt"));
        assertThat(poster.schedule().lease()).isEqualTo(Duration.ofMinutes(5));

        assertThat(poster.attempt(world.claim())).isEqualTo(new WorkResult.Done());

        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTED);
    }

    @Test
    void shouldBeNeeded_whileTheSlipIsApprovedOnly() {
        Work work = Work.of(WorkKinds.POST_RECEIPT, world.slip().ref());
        assertThat(poster.needed(work)).isTrue();

        world.refuse();

        assertThat(poster.needed(work)).isFalse();
        assertThat(poster.needed(new Work(WorkKinds.POST_RECEIPT, new SupplierId("bayview"), "PS-7KQ4-M2")))
                .isFalse();
    }
}
