// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.DrawingRefusal;
import org.slipway.api.approval.Drawings;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore;

/** Orders another drawing, where there is no picture and none is on its way. */
@Component
public final class StaffDrawings implements Drawings {

    private static final Set<String> DRAWS =
            Set.of(WorkKinds.MAKE_PREVIEW.value(), WorkKinds.MAKE_SLOW_PREVIEW.value());

    private final SlipQueries slips;
    private final Files files;
    private final Line line;
    private final Clock clock;

    @Activate
    public StaffDrawings(
            @Reference SlipQueries slips,
            @Reference FileStore files,
            @Reference FindingStore findings,
            @Reference WorkStore work,
            @Reference OpenWorkStore open) {
        this(slips, new Files(files, findings), new Line(work, open), Clock.systemUTC());
    }

    StaffDrawings(SlipQueries slips, Files files, Line line, Clock clock) {
        this.slips = slips;
        this.files = files;
        this.line = line;
        this.clock = clock;
    }

    /** What is known of an attachment. */
    record Files(FileStore pictures, FindingStore findings) {}

    /** The work that waits, and how some is added. */
    record Line(WorkStore work, OpenWorkStore open) {

        boolean draws(SlipRef slip) {
            return open
                    .about(SupplierScope.of(slip.supplier()), Set.of(slip.code().value()))
                    .stream()
                    .anyMatch(waiting -> DRAWS.contains(waiting.kind()));
        }
    }

    @Override
    public Outcome<SlipCode, DrawingRefusal> drawAgain(Staff staff, SlipCode code) {
        Optional<Slip> found = staff.maySee() ? slips.find(staff.scope(), code) : Optional.empty();
        if (found.isEmpty()) {
            return Outcome.refused(DrawingRefusal.NOT_FOUND);
        }
        if (!staff.mayDecide()) {
            return Outcome.refused(DrawingRefusal.NOT_ALLOWED);
        }
        SlipRef slip = found.get().ref();
        Optional<DrawingRefusal> obstacle = obstacle(slip);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        line.work().add(List.of(Work.of(WorkKinds.MAKE_PREVIEW, slip)), List.of(audit(staff, slip)));
        return Outcome.accepted(code);
    }

    private Optional<DrawingRefusal> obstacle(SlipRef slip) {
        if (!files.findings().scan(slip).previewServed()) {
            return Optional.of(DrawingRefusal.INFECTED);
        }
        return switch (files.pictures().previews(slip).state()) {
            case WAITING -> Optional.of(DrawingRefusal.UNDER_WAY);
            case READY -> Optional.of(DrawingRefusal.DRAWN);
            case REMOVED -> Optional.of(DrawingRefusal.REMOVED);
            case FAILED, LATE -> line.draws(slip) ? Optional.of(DrawingRefusal.UNDER_WAY) : Optional.empty();
        };
    }

    private AuditEntry audit(Staff staff, SlipRef slip) {
        return new AuditEntry(
                slip.supplier(),
                AuditAction.PICTURE_ORDERED,
                staff.name(),
                slip.code().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
