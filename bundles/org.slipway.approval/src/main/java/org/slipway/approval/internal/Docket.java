// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.Decidable;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.SlipStore;

/** Calls up the slip that a member of staff wants to decide on, and says who decided when. */
final class Docket {

    private final SlipStore slips;
    private final Clock clock;

    Docket(SlipStore slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    /** The slip as it was shown, in a {@link Decidable} state. */
    Outcome<Slip, DecisionRefusal> call(Staff staff, DecisionTarget target) {
        if (!staff.mayDecide()) {
            return Outcome.refused(DecisionRefusal.NOT_ALLOWED);
        }
        Optional<Slip> slip = slips.find(staff.scope(), target.slip());
        if (slip.isEmpty()) {
            return Outcome.refused(DecisionRefusal.NOT_FOUND);
        }
        if (slip.get().version() != target.version()) {
            return Outcome.refused(DecisionRefusal.STALE);
        }
        return slip.get().state() instanceof Decidable
                ? Outcome.accepted(slip.get())
                : Outcome.refused(DecisionRefusal.DECIDED);
    }

    Decision decision(Staff staff) {
        return new Decision(staff.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    static AuditEntry audit(Slip slip, AuditAction action, Decision decision) {
        return new AuditEntry(
                slip.ref().supplier(), action, decision.by(), slip.code().value(), decision.at());
    }

    static Work mail(Slip slip, MailKind kind) {
        return new Work.SlipMail(slip.ref(), kind, slip.origin().recipient());
    }
}
