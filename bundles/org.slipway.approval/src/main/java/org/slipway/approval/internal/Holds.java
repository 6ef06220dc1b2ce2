// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipState.Pending;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.SlipStore;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;

/** Puts slips on hold and back. Neither touches what is reserved: nothing is, before an approval. */
final class Holds {

    private static final Logger LOG = LoggerFactory.getLogger(Holds.class);
    private static final int LONGEST_NOTE = 500;

    private final SlipStore slips;
    private final Docket docket;

    Holds(SlipStore slips, Docket docket) {
        this.slips = slips;
        this.docket = docket;
    }

    Outcome<Slip, DecisionRefusal> hold(Staff staff, DecisionTarget target, String typed) {
        String note = typed.strip();
        return docket.call(staff, target).then(slip -> {
            if (!(slip.state() instanceof Pending pending)) {
                return Outcome.refused(DecisionRefusal.NOT_HOLDABLE);
            }
            if (note.isEmpty()) {
                return Outcome.refused(DecisionRefusal.NOTE_MISSING);
            }
            return note.length() > LONGEST_NOTE
                    ? Outcome.refused(DecisionRefusal.NOTE_TOO_LONG)
                    : hold(slip, pending, docket.decision(staff), note);
        });
    }

    Outcome<Slip, DecisionRefusal> release(Staff staff, DecisionTarget target) {
        return docket.call(staff, target)
                .then(slip -> slip.state() instanceof OnHold held
                        ? release(slip, held, docket.decision(staff))
                        : Outcome.refused(DecisionRefusal.NOT_HOLDABLE));
    }

    private Outcome<Slip, DecisionRefusal> hold(Slip slip, Pending pending, Decision decision, String note) {
        return outcome(
                slips.apply(new SlipTransition(
                        slip,
                        pending.hold(decision, note),
                        new AllocationStep.Keep(),
                        Docket.audit(slip, AuditAction.SLIP_HELD, decision),
                        List.of(Docket.mail(slip, MailKind.ON_HOLD)))),
                "put on hold");
    }

    /** No news for the customer: nothing is asked any more, and the decision follows. */
    private Outcome<Slip, DecisionRefusal> release(Slip slip, OnHold held, Decision decision) {
        return outcome(
                slips.apply(new SlipTransition(
                        slip,
                        held.release(),
                        new AllocationStep.Keep(),
                        Docket.audit(slip, AuditAction.SLIP_RELEASED, decision),
                        List.of())),
                "released");
    }

    private static Outcome<Slip, DecisionRefusal> outcome(TransitionAnswer answer, String what) {
        if (answer instanceof TransitionAnswer.Applied applied) {
            LOG.info("Slip {} {}", applied.slip().code(), what);
            return Outcome.accepted(applied.slip());
        }
        return Outcome.refused(DecisionRefusal.STALE);
    }
}
