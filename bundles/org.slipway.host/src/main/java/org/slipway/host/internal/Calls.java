// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of one sort. Each runs on a thread of this sort's own and is left behind when its time is over. No more than so many
 * are under way, as many again wait their turn, and what comes then is turned away: a host that hangs holds these threads and
 * no others.
 */
final class Calls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final Duration budget;
    private final ThreadPoolExecutor threads;

    Calls(String name, int atOnce, Duration budget) {
        this.budget = budget;
        AtomicInteger count = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(atOnce), call -> {
                    Thread thread = new Thread(call, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** What became of a call that gave no answer. */
    static final class NoAnswerException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean begun;

        private NoAnswerException(String message, boolean begun, Throwable cause) {
            super(message, cause);
            this.begun = begun;
        }

        /** Whether the host may have heard of it. */
        boolean begun() {
            return begun;
        }
    }

    /**
     * Asks and waits; whatever the host throws is thrown.
     *
     * @param what is asked, for the log
     */
    <T> T ask(String what, Callable<T> call) throws NoAnswerException {
        AtomicBoolean begun = new AtomicBoolean();
        Future<T> answer = begin(() -> {
            begun.set(true);
            return call.call();
        });
        long start = System.nanoTime();
        try {
            return answer.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswerException("no answer within " + budget.toMillis() + " ms", begun.get(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted", begun.get(), e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            LOG.debug("host: {} took {} ms", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    private <T> Future<T> begin(Callable<T> call) throws NoAnswerException {
        try {
            return threads.submit(call);
        } catch (RejectedExecutionException e) {
            throw new NoAnswerException("too many calls wait for it", false, e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
    }

    /** What is under way is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
