// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.Capability;

@Timeout(30)
final class PostingWorkerTest {

    @Test
    void shouldFinishThePostingInHand_whenStopped() throws Exception {
        // given
        PostingWorld world = PostingWorld.approved(Capability.UNIQUE_KEY, Capability.LOOKUP);
        CountDownLatch posting = new CountDownLatch(1);
        CountDownLatch hostAnswers = new CountDownLatch(1);
        world.ledger.whileOnTheWay(() -> {
            posting.countDown();
            awaited(hostAnswers);
        });
        PostingWorker worker =
                new PostingWorker(world.database.outbox(), world.posting(), new PostingSchedule(10, 60, 1, 1));
        assertThat(posting.await(20, TimeUnit.SECONDS)).isTrue();

        // when
        hostAnswers.countDown();
        worker.stop();

        // then
        assertThat(world.state().status()).isEqualTo(SlipStatus.POSTED);
        assertThat(world.ledger.receipts).hasSize(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("the call to the host was interrupted", e);
        }
    }
}
