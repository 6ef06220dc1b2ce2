// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import org.joda.money.Money;
import org.slipway.api.slip.SlipStatus;

/**
 * How many slips of a status there are, and their amounts.
 *
 * @param slips more than {@link #MOST} means: more than were counted
 * @param amounts a sum for each currency, in the order of their codes; empty if not all were counted, none is there, or one can't be read
 */
public record StatusSum(SlipStatus status, int slips, List<Money> amounts) {

    /** So many slips of a status are counted and summed up. */
    public static final int MOST = 5_000;

    public StatusSum {
        amounts = List.copyOf(amounts);
    }

    /** Whether all slips were counted. */
    public boolean complete() {
        return slips <= MOST;
    }
}
