// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WorkThreadTest {

    private final WorkThread thread = new WorkThread("slipway-test");
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void shouldFinishTheTaskInHandUninterrupted_whenClosed() throws Exception {
        // given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> task = thread.executor().submit(() -> {
            begun.countDown();
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            return done.add(Thread.currentThread().getName());
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        Thread closing = new Thread(thread::close);

        // when
        closing.start();
        while (!thread.executor().isShutdown()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closing.join();

        // then
        assertThat(task.get()).isEqualTo(true);
        assertThat(done).containsExactly("slipway-test");
        assertThat(thread.executor().isTerminated()).isTrue();
    }

    @Test
    void shouldStartNoOther_whenClosed() {
        // given
        Future<?> later = thread.executor().schedule(() -> done.add("later"), 1, TimeUnit.HOURS);

        // when
        thread.close();

        // then
        assertThat(later.isCancelled()).isTrue();
        assertThat(done).isEmpty();
        assertThat(thread.executor().isTerminated()).isTrue();
    }
}
