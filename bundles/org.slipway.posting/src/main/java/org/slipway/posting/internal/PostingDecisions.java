// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.slip.SlipState.Approved;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.OpenWorkStore;

/** Puts into effect what a person may decide on a receipt; a worker that is at it, or was since, is in the way. */
record PostingDecisions(OpenWorkStore open, SlipCommands commands, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(PostingDecisions.class);

    /** Has a worker try again: {@link AuditAction#WORK_SETTLED} as if nothing had been tried. */
    Outcome<OpenWork, PostingDecisionRefusal> reopen(
            PostingOrder order, AuditAction action, Staff staff, String reason) {
        OpenWork work = order.work();
        AuditEntry entry =
                new AuditEntry(work.supplier(), action, staff.name(), work.kind() + " " + work.target(), now(), reason);
        return done(order, open.reopen(work, action == AuditAction.WORK_SETTLED, entry));
    }

    /** The slip is posted under this number. */
    Outcome<OpenWork, PostingDecisionRefusal> settle(PostingOrder order, String number, Staff staff, String reason) {
        Instant now = now();
        SlipTransition posted = new SlipTransition(
                order.slip(),
                new StepTaken(SlipStep.POST, staff.name(), now, number),
                approved(order).posted(number, now));
        return take(order, posted, entry(order, AuditAction.RECEIPT_SETTLED, staff, reason));
    }

    /** The slip goes back to staff, as after a refusal of the host. */
    Outcome<OpenWork, PostingDecisionRefusal> giveUp(PostingOrder order, Staff staff, String reason) {
        Instant now = now();
        SlipTransition refused = new SlipTransition(
                order.slip(),
                new StepTaken(SlipStep.REFUSE, staff.name(), now, reason),
                approved(order).refused(reason, now),
                Map.of(),
                List.of(LateReceipt.order(order.slip())));
        return take(order, refused, entry(order, AuditAction.RECEIPT_GIVEN_UP, staff, reason));
    }

    private static Approved approved(PostingOrder order) {
        return (Approved) order.slip().state();
    }

    private Outcome<OpenWork, PostingDecisionRefusal> take(
            PostingOrder order, SlipTransition transition, AuditEntry decision) {
        return done(
                order, commands.takeInstead(transition, order.work(), decision) instanceof TransitionAnswer.Applied);
    }

    private static Outcome<OpenWork, PostingDecisionRefusal> done(PostingOrder order, boolean done) {
        if (!done) {
            return Outcome.refused(PostingDecisionRefusal.BUSY);
        }
        LOG.info("The posting of slip {} was decided on by staff", order.slip().code());
        return Outcome.accepted(order.work());
    }

    private AuditEntry entry(PostingOrder order, AuditAction action, Staff staff, String reason) {
        return new AuditEntry(
                order.supplier(), action, staff.name(), order.slip().code().value(), now(), reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
