// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;

/** Writes down at the slip what surely became of its receipt. */
final class PostingOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(PostingOutcomes.class);
    private static final String ACTOR = "posting";

    /** A slip changes hardly ever while it is posted; more changes than this in a row are left to the next attempt. */
    private static final int ROUNDS = 3;

    private final SlipCommands commands;
    private final SlipQueries slips;
    private final Clock clock;

    PostingOutcomes(SlipCommands commands, SlipQueries slips, Clock clock) {
        this.commands = commands;
        this.slips = slips;
        this.clock = clock;
    }

    /** The receipt is in the ledger: whatever became of the slip meanwhile, that is not forgotten. */
    WorkResult posted(Slip read, String hostsNumber) {
        String receiptNumber = Receipts.number(Receipts.key(read), hostsNumber);
        Slip slip = read;
        for (int round = 0; round < ROUNDS; round++) {
            if (!(slip.state() instanceof SlipState.Approved approved)) {
                return postedElsewhere(slip, receiptNumber);
            }
            if (commands.take(toPosted(slip, approved, receiptNumber)) instanceof TransitionAnswer.Applied) {
                LOG.info("Slip {} posted as receipt {}", slip.code(), receiptNumber);
                return new WorkResult.Done();
            }
            Optional<Slip> again = slips.find(SupplierScope.of(slip.ref().supplier()), slip.code());
            if (again.isEmpty()) {
                return contradiction(slip, receiptNumber, "the slip is gone");
            }
            slip = again.get();
        }
        return new WorkResult.Unknown(
                "slip " + slip.code() + " keeps changing; the ledger has receipt " + receiptNumber);
    }

    /**
     * The host refused the receipt for good: staff decides again. Only the worker that has the order says so: to one that was
     * overtaken the host may have refused what it took from the other.
     */
    WorkResult refused(Slip slip, Refused answer, WorkClaim claim) {
        if (commands.takeHolding(toRefused(slip, answer), claim) instanceof TransitionAnswer.Applied) {
            LOG.info("Slip {} refused by the host: {}", slip.code(), answer.reason());
            return new WorkResult.Done();
        }
        return new WorkResult.Refused("slip " + slip.code()
                + " has changed, or another worker has taken it over, while the host refused it: " + answer.reason());
    }

    private SlipTransition toRefused(Slip slip, Refused answer) {
        SlipState.Approved approved = (SlipState.Approved) slip.state();
        String reason = RefusalText.of(answer);
        Instant now = now();
        return new SlipTransition(
                slip,
                new StepTaken(SlipStep.REFUSE, ACTOR, now, reason),
                approved.refused(reason, now),
                Map.of(),
                List.of(LateReceipt.order(slip)));
    }

    private SlipTransition toPosted(Slip slip, SlipState.Approved approved, String receiptNumber) {
        Instant now = now();
        return new SlipTransition(
                slip, new StepTaken(SlipStep.POST, ACTOR, now, receiptNumber), approved.posted(receiptNumber, now));
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

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
