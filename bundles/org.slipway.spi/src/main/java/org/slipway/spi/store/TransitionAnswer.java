// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.slip.Slip;

/** What became of a transition. */
public sealed interface TransitionAnswer {

    /** Applied; this is the slip now. */
    record Applied(Slip slip) implements TransitionAnswer {}

    /** The slip is gone or has another version; nothing was changed. */
    record Stale() implements TransitionAnswer {}

    /** More would be reserved than is outstanding; nothing was changed. */
    record OverOutstanding() implements TransitionAnswer {}

    /** Something was released since the balance was read; nothing was changed. Read both again. */
    record BalanceMoved() implements TransitionAnswer {}

    /**
     * What follows from the step that was to be taken back has begun, or may have, or the worker's claim was overtaken; nothing was
     * changed.
     */
    record TooLate() implements TransitionAnswer {}

    /** An invoice is kept in another currency by now than what was reserved on it before; nothing was changed. */
    record CurrencyChanged() implements TransitionAnswer {}
}
