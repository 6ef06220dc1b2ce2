// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks at a child, on a thread of its own, as long as it has something to do, and kills it once it is late. */
final class Watch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final Process child;
    private final ChildLimits limits;
    private final long started = System.nanoTime();
    private final Duration used;
    private final Thread thread;
    private volatile Optional<String> late = Optional.empty();

    private Watch(Process child, ChildLimits limits) {
        this.child = child;
        this.limits = limits;
        this.used = cpu(child);
        this.thread = new Thread(this::look, "slipway-child-watch");
        thread.setDaemon(true);
    }

    static Watch over(Process child, ChildLimits limits) {
        Watch watch = new Watch(child, limits);
        watch.thread.start();
        return watch;
    }

    /** Why it was killed, if it was. */
    Optional<String> late() {
        return late;
    }

    private void look() {
        try {
            while (!child.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                late = reason();
                if (late.isPresent()) {
                    child.destroyForcibly();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> reason() {
        if (System.nanoTime() - started > limits.wall().toNanos()) {
            return Optional.of("no answer within " + limits.wall());
        }
        return cpu(child).minus(used).compareTo(limits.cpu()) > 0
                ? Optional.of("more than " + limits.cpu() + " of computing")
                : Optional.empty();
    }

    /** Nothing where the system does not tell. */
    private static Duration cpu(Process child) {
        return child.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Looks no longer. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
