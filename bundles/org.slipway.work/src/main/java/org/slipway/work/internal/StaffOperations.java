// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.OperationRefusal;
import org.slipway.api.operation.Operations;
import org.slipway.api.operation.WorkRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKind;

/** Judges what people decide on open work, and puts it into effect. */
@Component
public final class StaffOperations implements Operations {

    private static final Logger LOG = LoggerFactory.getLogger(StaffOperations.class);

    private final OpenWorkStore store;
    private final WorkEngine engine;
    private final Clock clock;

    @Activate
    public StaffOperations(@Reference OpenWorkStore store, @Reference WorkEngine engine) {
        this(store, engine, Clock.systemUTC());
    }

    StaffOperations(OpenWorkStore store, WorkEngine engine, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<OpenWork> list(Staff staff, boolean parked, Optional<Long> before) {
        return staff.maySee() ? store.list(staff.scope(), parked, before, PAGE_SIZE) : List.of();
    }

    @Override
    public List<OpenWork> about(Staff staff, Set<String> targets) {
        return staff.maySee() ? store.about(staff.scope(), targets) : List.of();
    }

    @Override
    public Outcome<OpenWork, OperationRefusal> reopen(Staff staff, WorkRef ref, String reason) {
        return decide(staff, ref, reason)
                .then(work ->
                        done(work, store.reopen(work, false, audit(work, AuditAction.WORK_REOPENED, staff, reason))));
    }

    @Override
    public Outcome<OpenWork, OperationRefusal> repeat(Staff staff, WorkRef ref, String reason) {
        return decide(staff, ref, reason)
                .then(work -> work.receipt()
                        ? Outcome.refused(OperationRefusal.OF_POSTING)
                        : done(work, store.reopen(work, true, audit(work, AuditAction.WORK_SETTLED, staff, reason))));
    }

    @Override
    public Outcome<OpenWork, OperationRefusal> discard(Staff staff, WorkRef ref, String reason) {
        return decide(staff, ref, reason)
                .then(work -> engine.needed(new Work(new WorkKind(work.kind()), work.supplier(), work.target()))
                        ? Outcome.refused(OperationRefusal.STILL_NEEDED)
                        : done(work, store.discard(work, audit(work, AuditAction.WORK_DISCARDED, staff, reason))));
    }

    private Outcome<OpenWork, OperationRefusal> decide(Staff staff, WorkRef ref, String reason) {
        if (!staff.mayOperate()) {
            return Outcome.refused(OperationRefusal.NOT_ALLOWED);
        }
        String said = PlainText.line(reason);
        if (said.isEmpty()) {
            return Outcome.refused(OperationRefusal.REASON_MISSING);
        }
        if (said.length() > LONGEST_REASON) {
            return Outcome.refused(OperationRefusal.REASON_TOO_LONG);
        }
        Optional<OpenWork> found = staff.scope().reaches(ref.supplier()) ? store.find(ref) : Optional.empty();
        return found.map(Outcome::<OpenWork, OperationRefusal>accepted)
                .orElseGet(() -> Outcome.refused(OperationRefusal.NOT_FOUND));
    }

    private static Outcome<OpenWork, OperationRefusal> done(OpenWork work, boolean done) {
        if (!done) {
            return Outcome.refused(OperationRefusal.BUSY);
        }
        LOG.info("{} #{} of {}/{} was decided on by staff", work.kind(), work.id(), work.supplier(), work.target());
        return Outcome.accepted(work);
    }

    private AuditEntry audit(OpenWork work, AuditAction action, Staff staff, String reason) {
        return new AuditEntry(
                work.supplier(),
                action,
                staff.name(),
                work.kind() + " " + work.target(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                PlainText.line(reason));
    }
}
