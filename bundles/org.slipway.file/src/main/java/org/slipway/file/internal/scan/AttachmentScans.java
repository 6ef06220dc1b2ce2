// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Has attachments scanned, one at a time; a scanner that is down is asked again within a minute. */
@Component
public final class AttachmentScans implements WorkHandler {

    /** Has a virus scanner look at a slip's attachment. */
    static final WorkKind KIND = new WorkKind("scan-file");

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(15), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1)));

    private final FileScan scan;

    @Activate
    public AttachmentScans(@Reference FileStore files, @Reference FindingStore findings, @Reference Scanning scanning) {
        scan = new FileScan(files, findings, scanning, Clock.systemUTC());
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        return scan.scan(claim);
    }
}
