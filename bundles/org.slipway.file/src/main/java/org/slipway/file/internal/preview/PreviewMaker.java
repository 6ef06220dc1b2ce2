// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

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

/** Makes pictures of attachments, one at a time: that alone bounds the memory that decoding takes. */
@Component
public final class PreviewMaker implements WorkHandler {

    /** Makes the pictures of a slip's attachment. */
    public static final WorkKind KIND = new WorkKind("make-preview");

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)));
    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(60);
    /** One in work, and one that goes on by itself after its time. */
    private static final int PLACES = 2;

    private final PreviewMaking making;

    @Activate
    public PreviewMaker(@Reference FileStore files, @Reference FindingStore findings) {
        making = new PreviewMaking(files, findings, new Drawing(Pictures::of, PLACES, TIME_FOR_A_FILE));
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
        return making.make(claim);
    }
}
