// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.SlipRef;
import org.slipway.settings.Current;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Removes the files of withdrawn slips, one slip at a time. */
@Component
public final class FileRemover implements WorkHandler {

    /** Removes the file of a withdrawn slip, if it is still time. */
    static final WorkKind KIND = new WorkKind("remove-file");

    private static final Logger LOG = LoggerFactory.getLogger(FileRemover.class);
    private static final String ACTOR = "files";

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(30), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30)));

    private final WithdrawnFiles files;
    private final Current<Retention> retention;
    private final Clock clock;

    @Activate
    public FileRemover(@Reference WithdrawnFiles files, @Reference RetentionSettings retention) {
        this(files, retention, Clock.systemUTC());
    }

    FileRemover(WithdrawnFiles files, Current<Retention> retention, Clock clock) {
        this.files = files;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    /** Whether it is still time is asked once more: the configuration may have changed since it was ordered. */
    @Override
    public WorkResult attempt(WorkClaim claim) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SlipRef slip = claim.work().slip();
        retention.get().withdrawnBefore(now).ifPresent(before -> remove(slip, before, now));
        return new WorkResult.Done();
    }

    private void remove(SlipRef slip, Instant before, Instant now) {
        AuditEntry entry = new AuditEntry(
                slip.supplier(), AuditAction.FILE_REMOVED, ACTOR, slip.code().value(), now);
        if (files.remove(slip, before, entry)) {
            LOG.info("The file of withdrawn slip {} was removed", slip.code());
        }
    }
}
