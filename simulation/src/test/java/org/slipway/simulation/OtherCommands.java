// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import org.slipway.api.operation.OpenWork;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;

/** Commands that a known-bad build gives in another way. */
public class OtherCommands implements SlipCommands {

    private final SlipCommands commands;

    protected OtherCommands(SlipCommands commands) {
        this.commands = commands;
    }

    @Override
    public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
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
