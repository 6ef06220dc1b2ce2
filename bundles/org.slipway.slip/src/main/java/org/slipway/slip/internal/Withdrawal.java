// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.Withdrawable;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;

/**
 * Takes slips back. The row's version decides between a withdrawal and a decision of staff at the same moment: the one
 * that comes second reads again and meets what the first has made of the slip.
 */
final class Withdrawal {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);

    /** Between two readings staff has put the slip on hold or released it; nobody does that so often. */
    private static final int ROUNDS = 10;

    private final SlipCommands slips;
    private final Clock clock;

    Withdrawal(SlipCommands slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    /** Why a visit can't withdraw a slip; empty if it can. One that came from another invoice is somebody else's. */
    static Optional<WithdrawRefusal> obstacle(PortalVisit visit, Slip slip) {
        if (!slip.origin().invoice().equals(visit.invoice())) {
            return Optional.of(WithdrawRefusal.NOT_FOUND);
        }
        return SlipStep.WITHDRAW.startsAt(slip.status()) ? Optional.empty() : Optional.of(WithdrawRefusal.DECIDED);
    }

    Outcome<Slip, WithdrawRefusal> of(PortalVisit visit, Supplier<Optional<Slip>> reading) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Slip> slip = reading.get();
            if (slip.isEmpty()) {
                return Outcome.refused(WithdrawRefusal.NOT_FOUND);
            }
            if (done(visit, slip.get())) {
                return Outcome.accepted(slip.get());
            }
            Optional<WithdrawRefusal> obstacle = obstacle(visit, slip.get());
            if (obstacle.isPresent()) {
                return Outcome.refused(obstacle.get());
            }
            if (slips.take(transition(slip.get(), "link:" + visit.selector()))
                    instanceof TransitionAnswer.Applied applied) {
                LOG.info("Slip {} withdrawn", applied.slip().code());
                return Outcome.accepted(applied.slip());
            }
        }
        throw new IllegalStateException("the slip changed " + ROUNDS + " times while it was being withdrawn");
    }

    private static boolean done(PortalVisit visit, Slip slip) {
        return slip.origin().invoice().equals(visit.invoice()) && slip.status() == SlipStatus.WITHDRAWN;
    }

    private SlipTransition transition(Slip slip, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new SlipTransition(
                slip, new StepTaken(SlipStep.WITHDRAW, actor, now), ((Withdrawable) slip.state()).withdraw(now));
    }
}
