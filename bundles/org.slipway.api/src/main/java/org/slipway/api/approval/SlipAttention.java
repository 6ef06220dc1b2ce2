// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.slip.SlipCode;

/** Who looks at slips, and whose they are: hints among colleagues. Nothing is refused to anybody because of them. */
@ProviderType
public interface SlipAttention {

    /** For so long after a slip was opened somebody is said to look at it. */
    Duration LOOKING = Duration.ofMinutes(5);

    /** The longest name that a slip is assigned to, in characters. */
    int LONGEST_NAME = 100;

    /**
     * Notes that the page of a slip was opened, and tells of others who look at it, and whose it is.
     *
     * @return {@link Opened#NOTHING} as well where the slip is out of reach, or nothing can be noted at the moment
     */
    Opened opened(Staff staff, SlipCode slip);

    /**
     * What whoever opens a slip is told.
     *
     * @param assignable whether this member of staff may assign it as it stands
     * @param colleagues to whom, beside themselves: names in small letters, sorted, at most {@link Colleagues#MOST_OFFERED}
     */
    record Opened(Attention attention, boolean assignable, List<String> colleagues) {

        /** Nothing is known, and nothing can be done. */
        public static final Opened NOTHING = new Opened(Attention.NONE, false, List.of());

        public Opened {
            colleagues = List.copyOf(colleagues);
        }
    }

    /**
     * Assigns a slip that waits for a decision. Approvers and admins assign, to themselves or to a colleague who decides on slips
     * of the supplier, as {@link Colleagues} knows them.
     *
     * @param to name of an account as typed
     * @return to whom it is assigned, in small letters: realms may ignore case
     */
    Outcome<String, AssignmentRefusal> assign(Staff staff, SlipCode slip, String to);

    /**
     * Makes a slip nobody's, wherever it stands.
     *
     * @return the slip
     */
    Outcome<SlipCode, AssignmentRefusal> release(Staff staff, SlipCode slip);
}
