// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.SessionRefusal;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.approval.SignedInSessions;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.spi.store.StaffSessionStore.Asked;

/** Keeps sessions until they end, and lets people end their own and admins those of colleagues. */
@Component
public final class StaffSignedIn implements SignedInSessions {

    private static final Logger LOG = LoggerFactory.getLogger(StaffSignedIn.class);

    private final StaffSessionStore store;
    private final Clock clock;

    @Activate
    public StaffSignedIn(@Reference StaffSessionStore store) {
        this(store, Clock.systemUTC());
    }

    StaffSignedIn(StaffSessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void begin(SignedIn session) {
        store.begin(session, now());
    }

    @Override
    public Optional<Instant> begun(String session) {
        return store.find(session).filter(life -> now().isBefore(life.ends())).map(StaffSessionStore.Life::begun);
    }

    @Override
    public void end(String session) {
        store.end(session);
    }

    @Override
    public List<SignedIn> own(Staff staff) {
        return store.of(staff.name(), now(), MOST);
    }

    /** Who reaches every supplier has no trail of their own: the log and the table of sessions tell it. */
    @Override
    public int endOwn(Staff staff) {
        List<AuditEntry> audit = staff.scope().suppliers().stream()
                .sorted(Comparator.comparing(SupplierId::value))
                .map(supplier -> entry(supplier, staff, staff.name()))
                .toList();
        int ended = store.endAll(staff.name(), audit);
        LOG.info("{} sessions of one account ended by its own wish", ended);
        return ended;
    }

    @Override
    public Outcome<List<SignedIn>, SessionRefusal> signedIn(Staff admin, SupplierId supplier) {
        return admin.maySetUp(supplier)
                ? Outcome.accepted(store.of(asked(admin, supplier), MOST))
                : Outcome.refused(SessionRefusal.NOT_ALLOWED);
    }

    @Override
    public Outcome<Integer, SessionRefusal> endOf(Staff admin, SupplierId supplier, String typed) {
        if (!admin.maySetUp(supplier)) {
            return Outcome.refused(SessionRefusal.NOT_ALLOWED);
        }
        return store.named(PlainText.line(typed), asked(admin, supplier))
                .<Outcome<Integer, SessionRefusal>>map(
                        name -> Outcome.accepted(store.endAll(name, List.of(entry(supplier, admin, name)))))
                .orElseGet(() -> Outcome.refused(SessionRefusal.NOT_FOUND));
    }

    private Asked asked(Staff admin, SupplierId supplier) {
        return new Asked(supplier, admin.scope().every(), now());
    }

    private AuditEntry entry(SupplierId supplier, Staff staff, String whose) {
        return new AuditEntry(supplier, AuditAction.SESSIONS_ENDED, staff.name(), whose, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
