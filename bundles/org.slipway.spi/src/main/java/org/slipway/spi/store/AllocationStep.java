// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.joda.money.Money;

/**
 * What a transition does to the amount that is reserved on the slip's invoice. Reserved is what approved slips will
 * take from the outstanding balance once the host has their receipts.
 */
public sealed interface AllocationStep {

    /** Nothing. */
    record Keep() implements AllocationStep {}

    /**
     * Reserves the slip's amount by one conditional update: only if what is reserved then stays within
     * {@code outstanding}, and only if nothing was released since {@code seen} was read, because a release means that
     * the host's balance may have changed after it was read.
     *
     * @param seen read before {@code outstanding}
     * @param outstanding the host's balance, read live
     */
    record Reserve(Reserved seen, Money outstanding) implements AllocationStep {}

    /** Releases the slip's amount: the host has the receipt or refused it for good. */
    record Release() implements AllocationStep {}
}
