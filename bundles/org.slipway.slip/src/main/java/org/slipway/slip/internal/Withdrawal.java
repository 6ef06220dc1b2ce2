// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.Withdrawable;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.SlipStore;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;

/**
 * Takes slips back. The row's version decides between a withdrawal and a decision of staff at the same moment: the one
 * that comes second reads again and meets what the first has made of the slip.
 */
final class Withdrawal {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);

    /** Between two readings staff has put the slip on hold or released it; nobody does that so often. */
    private static final int ROUNDS = 10;

    private final SlipStore slips;
    private final Clock clock;

    Withdrawal(SlipStore slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    Outcome<Slip, WithdrawRefusal> of(Supplier<Optional<Slip>> reading, String actor) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Slip> slip = reading.get();
            if (slip.isEmpty()) {
                return Outcome.refused(WithdrawRefusal.NOT_FOUND);
            }
            if (slip.get().status() == SlipStatus.WITHDRAWN) {
                return Outcome.accepted(slip.get());
            }
            if (!(slip.get().state() instanceof Withdrawable state)) {
                return Outcome.refused(WithdrawRefusal.DECIDED);
            }
            if (slips.apply(transition(slip.get(), state, actor)) instanceof TransitionAnswer.Applied applied) {
                LOG.info("Slip {} withdrawn", applied.slip().code());
                return Outcome.accepted(applied.slip());
            }
        }
        throw new IllegalStateException("the slip changed " + ROUNDS + " times while it was being withdrawn");
    }

    /** Nothing is reserved before an approval, so that nothing is to be released. */
    private SlipTransition transition(Slip slip, Withdrawable state, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new SlipTransition(
                slip,
                state.withdraw(now),
                new AllocationStep.Keep(),
                new AuditEntry(
                        slip.ref().supplier(),
                        AuditAction.SLIP_WITHDRAWN,
                        actor,
                        slip.code().value(),
                        now),
                List.of(new Work.SlipMail(
                        slip.ref(), MailKind.WITHDRAWN, slip.origin().recipient())));
    }
}
