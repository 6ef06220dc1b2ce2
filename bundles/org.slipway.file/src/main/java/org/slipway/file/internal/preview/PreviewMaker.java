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

/** Has pictures made of attachments in a child process, one at a time. */
@Component
public final class PreviewMaker implements WorkHandler {

    /** Makes the pictures of a slip's attachment. */
    public static final WorkKind KIND = WorkKinds.MAKE_PREVIEW;

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)));
    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(10);

    private final ChildProcess child;
    private final FirstDrawing drawing;

    @Activate
    public PreviewMaker(
            @Reference FileStore files,
            @Reference FindingStore findings,
            @Reference SlipQueries slips,
            @Reference ClassPaths classPaths) {
        this(new PreviewStores(files, findings, slips), new ChildProcess(() -> classPaths.program(DrawingMain.class)));
    }

    /** With a child that others may use as well. */
    public PreviewMaker(PreviewStores stores, ChildProcess child) {
        this.child = child;
        this.drawing = new FirstDrawing(
                new PreviewMaking(stores, new ChildDrawing(child, TIME_FOR_A_FILE)), Clock.systemUTC());
    }

    /** What is drawn at the moment is given up. */
    @Deactivate
    void stop() {
        child.close();
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
        return drawing.attempt(claim);
    }
}
