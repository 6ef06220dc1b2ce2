// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.work.Work;

/**
 * A step of a slip that is stored already; none that the table of steps does not hold can be made.
 *
 * @param slip as it was read: its version must still be the stored one
 * @param next the state that the step leads to
 * @param balances one for each invoice that the slip pays where the step reserves, otherwise none
 * @param orders work of the same transaction, beside that of whoever listens to {@link SlipNews}
 * @param grace how long none of this work is begun, and the step can be taken back; zero: it is begun at once, and stands
 */
public record SlipTransition(
        Slip slip,
        StepTaken taken,
        SlipState next,
        Map<InvoiceRef, Balance> balances,
        List<Work> orders,
        Duration grace) {

    public SlipTransition {
        balances = Map.copyOf(balances);
        orders = List.copyOf(orders);
        if (!taken.step().leads(slip.status(), next.status())) {
            throw new IllegalArgumentException(
                    "step " + taken.step() + " does not lead from " + slip.status() + " to " + next.status());
        }
        if (balances.isEmpty() == (taken.step().effect() == SlipStep.Effect.RESERVE)) {
            throw new IllegalArgumentException("balances are needed where a step reserves, and nowhere else");
        }
    }

    /** A step that stands at once. */
    public SlipTransition(
            Slip slip, StepTaken taken, SlipState next, Map<InvoiceRef, Balance> balances, List<Work> orders) {
        this(slip, taken, next, balances, orders, Duration.ZERO);
    }

    /** The same, with a time in which it can be taken back. */
    public SlipTransition within(Duration time) {
        return new SlipTransition(slip, taken, next, balances, orders, time);
    }

    /** A step that reserves nothing and orders nothing. */
    public SlipTransition(Slip slip, StepTaken taken, SlipState next) {
        this(slip, taken, next, Map.of(), List.of());
    }

    /**
     * The balance of an invoice that the slip pays.
     *
     * @throws IllegalArgumentException if it was not read
     */
    public Balance of(InvoiceRef invoice) {
        Balance balance = balances.get(invoice);
        if (balance == null) {
            throw new IllegalArgumentException("the balance of invoice " + invoice + " was not read");
        }
        return balance;
    }
}
