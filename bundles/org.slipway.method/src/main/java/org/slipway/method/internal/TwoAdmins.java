// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodAdministration;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.MethodProblem;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.SubmitMethod;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.MethodStore;

/** Payment methods are set up by two admins, over receiving accounts that the host knows. */
@Component
public final class TwoAdmins implements MethodAdministration {

    private final MethodStore methods;
    private final ConfiguredMethods configured;
    private final HostLedger ledger;
    private final RememberedOffers remembered;
    private final Clock clock;

    @Activate
    public TwoAdmins(
            @Reference MethodStore methods,
            @Reference ConfiguredMethods configured,
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference RememberedOffers remembered) {
        this(methods, configured, ledger, remembered, Clock.systemUTC());
    }

    TwoAdmins(
            MethodStore methods,
            ConfiguredMethods configured,
            HostLedger ledger,
            RememberedOffers remembered,
            Clock clock) {
        this.methods = methods;
        this.configured = configured;
        this.ledger = ledger;
        this.remembered = remembered;
        this.clock = clock;
    }

    @Override
    public Outcome<MethodOverview, MethodRefusal> overview(Staff staff, SupplierId id) {
        if (!staff.maySetUp(id)) {
            return Outcome.refused(MethodRefusal.NOT_ALLOWED);
        }
        Optional<Supplier> supplier = ledger.supplier(id);
        if (supplier.isEmpty()) {
            return Outcome.refused(MethodRefusal.NOT_FOUND);
        }
        return Outcome.accepted(new MethodOverview(
                supplier.get(), methods.methods(id), configured.of(id), ledger.receivingAccounts(id)));
    }

    @Override
    public Outcome<MethodSaved, MethodRefused> submit(Staff staff, SubmitMethod asked) {
        if (!staff.maySetUp(asked.supplier())) {
            return refused(MethodRefusal.NOT_ALLOWED);
        }
        return EntryReading.of(asked.entry())
                .fold(
                        reading -> submit(staff, asked, reading),
                        faults -> Outcome.refused(new MethodRefused(MethodRefusal.WRONG_FIELDS, faults)));
    }

    private Outcome<MethodSaved, MethodRefused> submit(Staff staff, SubmitMethod asked, EntryReading typed) {
        KnownMethods known = new KnownMethods(methods.methods(asked.supplier()));
        Optional<ManagedMethod> shown = known.shown(asked, typed);
        if (shown.isEmpty()) {
            return refused(known.has(asked) ? MethodRefusal.STALE : MethodRefusal.NOT_FOUND);
        }
        MethodChange change = MethodChange.of(shown.get(), typed, staff.name(), now());
        if (change.proposes() && known.haveAnother(change.after(), typed.account())) {
            return refused(MethodRefusal.SAME_ACCOUNT);
        }
        if (change.proposes() && !isReceiving(asked.supplier(), typed.account())) {
            MethodFault fault = new MethodFault(MethodField.RECEIVING_ACCOUNT, MethodProblem.UNKNOWN);
            return Outcome.refused(new MethodRefused(MethodRefusal.WRONG_FIELDS, List.of(fault)));
        }
        return save(staff, shown.get(), change);
    }

    private boolean isReceiving(SupplierId supplier, MethodAccount account) {
        return ledger.receivingAccounts(supplier).stream()
                .anyMatch(known -> known.id().equals(account.account().id()));
    }

    private Outcome<MethodSaved, MethodRefused> save(Staff staff, ManagedMethod before, MethodChange change) {
        Instant at = now();
        boolean saved = change.actions().isEmpty()
                || methods.save(
                        change.after(),
                        change.actions().stream()
                                .map(action -> MethodAudit.entry(
                                        action,
                                        action == AuditAction.METHOD_DISCARDED ? before : change.after(),
                                        staff.name(),
                                        at))
                                .toList());
        if (!saved) {
            return refused(MethodRefusal.STALE);
        }
        remembered.changed();
        return Outcome.accepted(change.proposes() ? MethodSaved.PROPOSED : MethodSaved.APPLIED);
    }

    @Override
    public Outcome<ManagedMethod, MethodRefusal> confirm(Staff staff, MethodTarget target) {
        return waiting(staff, target).then(method -> confirm(staff, method));
    }

    private Outcome<ManagedMethod, MethodRefusal> confirm(Staff staff, ManagedMethod method) {
        Proposed proposal = method.proposal().orElseThrow();
        if (isOwn(proposal.by(), staff)) {
            return Outcome.refused(MethodRefusal.OWN_PROPOSAL);
        }
        Instant at = now();
        ManagedMethod after = method.confirmed(new Confirmed(proposal.account(), proposal.by(), staff.name(), at));
        boolean saved =
                methods.save(after, List.of(MethodAudit.entry(AuditAction.METHOD_CONFIRMED, after, staff.name(), at)));
        remembered.changed();
        return saved ? Outcome.accepted(after) : Outcome.refused(MethodRefusal.STALE);
    }

    /** Whether an account was proposed by this member of staff; the realm may ignore case. */
    static boolean isOwn(String proposer, Staff staff) {
        return proposer.equalsIgnoreCase(staff.name());
    }

    @Override
    public Outcome<ManagedMethod, MethodRefusal> discard(Staff staff, MethodTarget target) {
        return waiting(staff, target).then(method -> discard(staff, method));
    }

    private Outcome<ManagedMethod, MethodRefusal> discard(Staff staff, ManagedMethod method) {
        var audit = MethodAudit.entry(AuditAction.METHOD_DISCARDED, method, staff.name(), now());
        ManagedMethod after = method.withoutProposal();
        boolean done = method.inForce().isEmpty() ? methods.remove(method, audit) : methods.save(after, List.of(audit));
        return done ? Outcome.accepted(after) : Outcome.refused(MethodRefusal.STALE);
    }

    /** The method as it was shown, with an account that waits. */
    private Outcome<ManagedMethod, MethodRefusal> waiting(Staff staff, MethodTarget target) {
        if (!staff.maySetUp(target.supplier())) {
            return Outcome.refused(MethodRefusal.NOT_ALLOWED);
        }
        Optional<ManagedMethod> method = new KnownMethods(methods.methods(target.supplier())).of(target.id());
        if (method.isEmpty()) {
            return Outcome.refused(MethodRefusal.NOTHING_PROPOSED);
        }
        if (method.get().version() != target.version()) {
            return Outcome.refused(MethodRefusal.STALE);
        }
        return method.get().proposal().isPresent()
                ? Outcome.accepted(method.get())
                : Outcome.refused(MethodRefusal.NOTHING_PROPOSED);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <V> Outcome<V, MethodRefused> refused(MethodRefusal reason) {
        return Outcome.refused(new MethodRefused(reason));
    }
}
