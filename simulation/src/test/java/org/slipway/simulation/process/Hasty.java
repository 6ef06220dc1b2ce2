// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import org.slipway.simulation.CrashPoint;
import org.slipway.simulation.OtherCommands;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SubmissionAnswer;

/** Tells the customer that a slip has arrived, and stores it then; the process may end between the two. Known to be wrong. */
final class Hasty extends OtherCommands {

    private final Voice voice;
    private final Halts halts;

    Hasty(SlipCommands commands, Voice voice, Halts halts) {
        super(commands);
        this.voice = voice;
        this.halts = halts;
    }

    @Override
    public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
        String key = slip.submission().key().value();
        voice.say("s " + key + " " + slip.slip().code());
        halts.at(CrashPoint.IDLE);
        return super.submit(slip, allowance);
    }
}
