// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.api.Outcome;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.spi.store.SlipCommands;

/** How customers take slips back, by a given clock. */
public record SimulatedWithdrawal(SlipCommands slips, Clock clock) {

    /** Takes the slip back that the reading gives. */
    public Outcome<Slip, WithdrawRefusal> of(PortalVisit visit, Supplier<Optional<Slip>> reading) {
        return new Withdrawal(slips, clock).of(visit, reading);
    }
}
