// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** When a drawing has to be done. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean over() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }

    /** Like {@link #check()}, where no IOException may be thrown. */
    void require() {
        if (over()) {
            throw new UncheckedIOException(new InterruptedIOException("drawing takes too long"));
        }
    }

    /** Throws once the time is over, or nobody waits any longer. */
    void check() throws IOException {
        if (over()) {
            throw new InterruptedIOException("drawing takes too long");
        }
    }
}
