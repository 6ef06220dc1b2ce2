// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.outbox.WorkResult;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.SlipStore;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;

/** Writes down at the slip what surely became of its receipt. */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final String ACTOR = "posting";

    /** A slip changes hardly ever while it is posted; more changes than this in a row are left to the next attempt. */
    private static final int ROUNDS = 3;

    private final SlipStore slips;
    private final Clock clock;

    Settlement(SlipStore slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    /** The receipt is in the ledger: whatever became of the slip meanwhile, that is not forgotten. */
    WorkResult posted(Slip read, String receiptNumber) {
        Slip slip = read;
        for (int round = 0; round < ROUNDS; round++) {
            if (!(slip.state() instanceof SlipState.Approved approved)) {
                return postedElsewhere(slip, receiptNumber);
            }
            if (slips.apply(toPosted(slip, approved, receiptNumber)) instanceof TransitionAnswer.Applied) {
                LOG.info("Slip {} posted as receipt {}", slip.code(), receiptNumber);
                return new WorkResult.Done();
            }
            Optional<Slip> again = slips.find(SupplierScope.of(slip.ref().supplier()), slip.code());
            if (again.isEmpty()) {
                return contradiction(slip, receiptNumber, "the slip is gone");
            }
            slip = again.get();
        }
        return new WorkResult.Later("slip " + slip.code() + " keeps changing; the ledger has receipt " + receiptNumber);
    }

    /** The host refused the receipt for good: staff decides again. */
    WorkResult refused(Slip slip, Refused answer) {
        if (slips.apply(toRefused(slip, answer)) instanceof TransitionAnswer.Applied) {
            LOG.info("Slip {} refused by the host: {}", slip.code(), answer.reason());
            return new WorkResult.Done();
        }
        return new WorkResult.Later(
                "slip " + slip.code() + " has changed while the host refused it: " + answer.reason());
    }

    private SlipTransition toRefused(Slip slip, Refused answer) {
        SlipState.Approved approved = (SlipState.Approved) slip.state();
        Instant now = now();
        return new SlipTransition(
                slip,
                approved.refused(RefusalText.of(answer), now),
                new AllocationStep.Release(),
                audit(slip, AuditAction.RECEIPT_REFUSED, now),
                List.of());
    }

    private SlipTransition toPosted(Slip slip, SlipState.Approved approved, String receiptNumber) {
        Instant now = now();
        return new SlipTransition(
                slip,
                approved.posted(receiptNumber, now),
                new AllocationStep.Release(),
                audit(slip, AuditAction.RECEIPT_POSTED, now),
                List.of(new Work.SlipMail(
                        slip.ref(), MailKind.POSTED, slip.origin().recipient())));
    }

    private static WorkResult postedElsewhere(Slip slip, String receiptNumber) {
        if (!(slip.state() instanceof SlipState.Posted posted)) {
            return contradiction(slip, receiptNumber, "the slip is " + slip.status());
        }
        return posted.receiptNumber().equals(receiptNumber)
                ? new WorkResult.Done()
                : contradiction(slip, receiptNumber, "the slip was posted as receipt " + posted.receiptNumber());
    }

    private static WorkResult contradiction(Slip slip, String receiptNumber, String but) {
        return new WorkResult.Parked("slip " + slip.code() + ": the ledger has receipt " + receiptNumber + ", but "
                + but + ": correct the ledger or tell the customer");
    }

    private static AuditEntry audit(Slip slip, AuditAction action, Instant at) {
        return new AuditEntry(slip.ref().supplier(), action, ACTOR, slip.code().value(), at);
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
