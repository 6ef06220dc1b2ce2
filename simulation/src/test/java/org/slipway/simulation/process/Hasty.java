// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import org.slipway.api.operation.OpenWork;
import org.slipway.simulation.CrashPoint;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;

/** Tells the customer that a slip has arrived, and stores it then; the process may end between the two. Known to be wrong. */
record Hasty(SlipCommands commands, Voice voice, Halts halts) implements SlipCommands {

    @Override
    public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
        String key = slip.submission().key().value();
        voice.say("s " + key + " " + slip.slip().code());
        halts.at(CrashPoint.IDLE);
        return commands.submit(slip, allowance);
    }

    @Override
    public TransitionAnswer take(SlipTransition transition) {
        return commands.take(transition);
    }

    @Override
    public TransitionAnswer takeHolding(SlipTransition transition, WorkClaim holder) {
        return commands.takeHolding(transition, holder);
    }

    @Override
    public TransitionAnswer takeInstead(SlipTransition transition, OpenWork order, AuditEntry decision) {
        return commands.takeInstead(transition, order, decision);
    }
}
