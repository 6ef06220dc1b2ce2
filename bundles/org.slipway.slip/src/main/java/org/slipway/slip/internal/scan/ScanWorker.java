// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.scan;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slipway.spi.outbox.Backoff;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.OutboxWorker;
import org.slipway.spi.outbox.Work.ScanFile;
import org.slipway.spi.outbox.WorkSchedule;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;

/** Has attachments scanned, one at a time on its own thread; a scanner that is down is asked again within a minute. */
@Component(service = {})
public final class ScanWorker {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(15), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1)));

    private final OutboxWorker<ScanFile> worker;

    @Activate
    public ScanWorker(
            @Reference Outbox outbox,
            @Reference FileStore files,
            @Reference FindingStore findings,
            @Reference Scanning scanning) {
        FileScan scan = new FileScan(files, findings, scanning, Clock.systemUTC());
        worker = new OutboxWorker<>(outbox, ScanFile.class, SCHEDULE, scan::scan).start("slipway-scan");
    }

    @Deactivate
    void stop() {
        worker.close();
    }
}
