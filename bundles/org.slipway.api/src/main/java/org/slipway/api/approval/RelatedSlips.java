// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.internal.Require;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;

/**
 * The slips that an approver has to know of beside the one in hand, all of one supplier. Each list holds the newest submission
 * first, at most {@link #MOST}, and never the slip itself.
 *
 * @param predecessor the slip that this one stands for
 * @param successors those that stand for this one; more than one only if the others were withdrawn
 * @param ofInvoices those that came from or pay an invoice that this one came from or pays
 * @param damaged those of all these that can't be read, in no order
 */
public record RelatedSlips(
        Optional<Slip> predecessor,
        List<Slip> successors,
        List<Slip> ofInvoices,
        CustomerHistory customer,
        List<DamagedSlip> damaged) {

    /** The longest list. */
    public static final int MOST = 10;

    public RelatedSlips {
        successors = atMost(successors);
        ofInvoices = atMost(ofInvoices);
        damaged = List.copyOf(damaged);
    }

    /** Slips all of which can be read. */
    public RelatedSlips(
            Optional<Slip> predecessor, List<Slip> successors, List<Slip> ofInvoices, CustomerHistory customer) {
        this(predecessor, successors, ofInvoices, customer, List.of());
    }

    private static List<Slip> atMost(List<Slip> slips) {
        Require.that(slips.size() <= MOST, "too many related slips");
        return List.copyOf(slips);
    }

    /**
     * The other slips of a customer at a supplier.
     *
     * @param newest the newest of them
     * @param counts how many there are by status, of the newest {@link #MOST_COUNTED}; a status without any is missing
     * @param complete whether these are all
     */
    public record CustomerHistory(List<Slip> newest, Map<SlipStatus, Integer> counts, boolean complete) {

        /** So many slips are counted. */
        public static final int MOST_COUNTED = 1_000;

        public CustomerHistory {
            newest = atMost(newest);
            counts = Map.copyOf(counts);
        }
    }
}
