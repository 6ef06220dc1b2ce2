// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slipway.api.file.FileType;

/**
 * Draws files, a few at a time and each for a limited time, on threads of its own. A decoder that does not listen goes on by
 * itself, but keeps its place until it ends: there are never more of them than places.
 */
final class Drawing {

    private final Pen pen;
    private final Semaphore places;
    private final Duration limit;

    Drawing(Pen pen, int places, Duration limit) {
        this.pen = pen;
        this.places = new Semaphore(places);
        this.limit = limit;
    }

    /** Draws a file, looking at the deadline often. */
    interface Pen {
        Drawn draw(FileType type, byte[] file, Deadline deadline) throws IOException;
    }

    /** What became of a drawing. */
    sealed interface Result {

        /** It is there. */
        record Done(Drawn drawn) implements Result {}

        /** This file can't be drawn within the limits, today or tomorrow. */
        record Impossible(String why) implements Result {}

        /** There is no place or no memory at the moment. */
        record NotNow(String why) implements Result {}
    }

    Result draw(FileType type, byte[] file) throws InterruptedException {
        if (!places.tryAcquire()) {
            return new Result.NotNow("drawings of files before this one do not end");
        }
        FutureTask<Result> task = new FutureTask<>(() -> inItsPlace(type, file));
        Thread thread = new Thread(task, "slipway-drawing");
        thread.setDaemon(true);
        thread.start();
        try {
            // a little longer than the pen has: it knows better what took so long
            return task.get(limit.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Result.Impossible("it does not end within " + limit);
        } catch (ExecutionException e) {
            return new Result.Impossible(String.valueOf(e.getCause()));
        } finally {
            thread.interrupt();
        }
    }

    private Result inItsPlace(FileType type, byte[] file) {
        try {
            return drawn(type, file);
        } finally {
            places.release();
        }
    }

    private Result drawn(FileType type, byte[] file) {
        try {
            return new Result.Done(pen.draw(type, file, Deadline.in(limit)));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // decoders meet broken files with all kinds of exceptions
            return outOfMemory(e) ? new Result.NotNow("no memory is left") : new Result.Impossible(e.toString());
        }
    }

    /** Others may have taken it. ImageIO hides it in an exception of its own. */
    private static boolean outOfMemory(Throwable trouble) {
        return trouble instanceof OutOfMemoryError || trouble.getCause() instanceof OutOfMemoryError;
    }
}
