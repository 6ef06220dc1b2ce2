// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.time.Duration;

/** Counts requests in work, and waits for their end. */
final class Requests {

    private int running;
    private boolean closed;
    private long lastEnd = System.nanoTime();

    /** Whether one more may begin; if so, it has to {@link #end}. */
    synchronized boolean begin() {
        if (!closed) {
            running++;
        }
        return !closed;
    }

    synchronized void end() {
        running--;
        lastEnd = System.nanoTime();
        notifyAll();
    }

    /** Lets none begin any more, and waits for those in work. */
    synchronized boolean close(Duration limit) {
        closed = true;
        return awaitQuiet(Duration.ZERO, limit);
    }

    /** Waits until none has been in work for so long; says whether it came to that within the limit. */
    synchronized boolean awaitQuiet(Duration quiet, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (running > 0 || System.nanoTime() - lastEnd < quiet.toNanos()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                long step = running > 0 ? left : Math.min(left, quiet.toNanos() - (System.nanoTime() - lastEnd));
                wait(Math.max(1, Duration.ofNanos(step).toMillis()));
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
