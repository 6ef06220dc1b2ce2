// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same on several threads at the same moment. */
public final class Together {

    private static final long SECONDS = 60;

    private Together() {}

    /** What each of the threads got; fails if one of them threw, or if they took longer than a minute. */
    public static <T> List<T> call(int threads, Callable<T> action) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            Callable<T> atOnce = () -> {
                start.await(SECONDS, TimeUnit.SECONDS);
                return action.call();
            };
            return executor.invokeAll(Collections.nCopies(threads, atOnce), SECONDS, TimeUnit.SECONDS).stream()
                    .map(Together::get)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | CancellationException e) {
            throw new AssertionError("one of the threads failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
