// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slipway.file.internal.child.ChildProcess;
import org.slipway.file.internal.child.ClassPaths;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Has pictures made of the attachments that need long for it, in a child process of its own: others are drawn meanwhile. */
@Component
public final class SlowPreviewMaker implements WorkHandler {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(2), Duration.ofMinutes(5), new Backoff(Duration.ofMinutes(5), Duration.ofMinutes(30)));
    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(60);

    private final ChildProcess child;
    private final SlowDrawing drawing;

    @Activate
    public SlowPreviewMaker(
            @Reference FileStore files,
            @Reference FindingStore findings,
            @Reference SlipQueries slips,
            @Reference ClassPaths classPaths) {
        child = new ChildProcess(() -> classPaths.program(DrawingMain.class));
        PreviewStores stores = new PreviewStores(files, findings, slips);
        drawing =
                new SlowDrawing(new PreviewMaking(stores, new ChildDrawing(child, TIME_FOR_A_FILE)), Clock.systemUTC());
    }

    /** What is drawn at the moment is given up. */
    @Deactivate
    void stop() {
        child.close();
    }

    @Override
    public WorkKind kind() {
        return WorkKinds.MAKE_SLOW_PREVIEW;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        return drawing.attempt(claim);
    }
}
