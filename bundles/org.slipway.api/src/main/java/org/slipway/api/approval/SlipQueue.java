// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStanding;

/** The lists of slips that staff works on. Staff reaches the slips of its suppliers only; all others do not exist for it. */
@ProviderType
public interface SlipQueue {

    /** Slips a page. */
    int PAGE_SIZE = 50;

    /** So many slips are looked at for one page of a filtered list, at most. */
    int MOST_EXAMINED = 1_000;

    /** So many slips are exported at once, at most. */
    int MOST_EXPORTED = 5_000;

    /** So many new slips are counted, at most. */
    int MOST_NEW = 100;

    /** A page of a list. */
    QueuePage page(Staff staff, QueueRequest request);

    /**
     * Hands out a list slip by slip, each with the worst that its checks said last, in its order, from where the request says: whoever may see it may take it along. At most
     * {@link #MOST_EXPORTED} slips are handed out, and 50 times {@link #MOST_EXAMINED} looked at.
     *
     * @return whether that was all; false: there may be more
     */
    boolean export(Staff staff, QueueRequest request, BiConsumer<Slip, CheckColour> receiver);

    /** What there is of each status in which slips wait for somebody, also where there is none; in the order of the lists. */
    List<StatusSum> waiting(Staff staff);

    /** How many pending slips were submitted at that moment or after it, {@link #MOST_NEW} at most. */
    int submittedSince(Staff staff, Instant moment);

    /**
     * Which slips of a list that somebody looks at have changed since, as they stand now; those that are gone from reach are left out.
     *
     * @param shown their versions then, at most {@link #PAGE_SIZE} slips
     */
    List<SlipStanding> changed(Staff staff, Map<SlipCode, Long> shown);

    /**
     * Approves several slips whose checks are green, each as by {@link Approvals#approveListed}. A host that does not answer
     * for some is asked for no more: the others are refused as if it had been.
     *
     * @param targets of entries, at most {@link #PAGE_SIZE}
     * @return one answer for each, in the order of the targets
     */
    List<ApprovedOrNot> approve(Staff staff, List<DecisionTarget> targets);

    /**
     * Rejects several slips for one reason, each in a transaction of its own, as if they had been rejected one by one: one
     * that has changed since it was listed stays as it is.
     *
     * @param targets of entries, at most {@link #PAGE_SIZE}
     * @param note as for one slip
     * @return one answer for each, in the order of the targets
     */
    List<RejectedOrNot> reject(Staff staff, List<DecisionTarget> targets, RejectReason reason, String note);
}
