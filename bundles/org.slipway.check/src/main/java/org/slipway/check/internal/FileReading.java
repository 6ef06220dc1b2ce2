// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.file.ReadSlip;
import org.slipway.spi.file.SlipReader;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;

/**
 * Has files read on a thread of their own, and waits no longer than is given. A reader that hangs is asked nothing more until
 * it comes back: there is one thread, and nothing waits for it.
 */
public final class FileReading implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    private final SlipReader reader;
    private final FileStore files;
    private final Duration budget;
    private final ExecutorService thread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), FileReading::daemon);

    /** Reads files of this store. */
    public FileReading(SlipReader reader, FileStore files, Duration budget) {
        this.reader = reader;
        this.files = files;
        this.budget = budget;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "slipway-slip-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** What stands in the file of a slip; empty if there is none, or the reader has failed or did not answer in time. */
    public Optional<ReadSlip> read(SlipRef slip) {
        return files.original(slip).flatMap(file -> inTime(slip, file));
    }

    private Optional<ReadSlip> inTime(SlipRef slip, StoredFile file) {
        byte[] bytes = bytes(file);
        try {
            Future<ReadSlip> answer = thread.submit(() -> reader.read(file.type(), bytes));
            return Optional.of(answer.get(budget.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            LOG.warn("The file of slip {} could not be read", slip.code(), e.getCause());
        } catch (TimeoutException | RejectedExecutionException e) {
            LOG.warn("The file of slip {} was not read within {}", slip.code(), budget);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private byte[] bytes(StoredFile file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(file.bytes()));
            files.copy(file, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
