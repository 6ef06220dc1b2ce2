// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.preview;

import java.time.Duration;
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
import org.slipway.spi.store.FindingStore;

/** Makes pictures of attachments, one at a time on its own thread: that alone bounds the memory that decoding takes. */
@Component(service = {})
public final class PreviewWorker {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)));

    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(60);

    /** One in work, and one that goes on by itself after its time. */
    private static final int PLACES = 2;

    private final OutboxWorker<MakePreview> worker;

    @Activate
    public PreviewWorker(@Reference Outbox outbox, @Reference FileStore files, @Reference FindingStore findings) {
        Drawing drawing = new Drawing(Pictures::of, PLACES, TIME_FOR_A_FILE);
        PreviewMaking making = new PreviewMaking(files, findings, drawing);
        worker = new OutboxWorker<>(outbox, MakePreview.class, SCHEDULE, making::make).start("slipway-preview");
    }

    @Deactivate
    void stop() {
        worker.close();
    }
}
