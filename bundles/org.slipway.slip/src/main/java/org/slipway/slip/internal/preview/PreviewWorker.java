// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.preview;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slipway.spi.outbox.Backoff;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.OutboxWorker;
import org.slipway.spi.outbox.Work.MakePreview;
import org.slipway.spi.outbox.WorkSchedule;
import org.slipway.spi.store.FileStore;

/** Makes pictures of attachments, one at a time on its own thread: that alone bounds the memory that decoding takes. */
@Component(service = {})
public final class PreviewWorker {

    private static final int STOP_SECONDS = 10;
    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), 1, Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)));

    private final OutboxWorker<MakePreview> worker;
    private final ScheduledExecutorService executor;

    @Activate
    public PreviewWorker(@Reference Outbox outbox, @Reference FileStore files) {
        this(outbox, files, Executors.newSingleThreadScheduledExecutor(PreviewWorker::thread));
    }

    PreviewWorker(Outbox outbox, FileStore files, ScheduledExecutorService executor) {
        this.worker = new OutboxWorker<>(outbox, MakePreview.class, SCHEDULE, new PreviewMaking(files)::make);
        this.executor = executor;
        worker.start(executor);
    }

    @Deactivate
    void stop() {
        worker.close();
        executor.shutdown();
        try {
            executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slipway-preview");
        thread.setDaemon(true);
        return thread;
    }
}
