// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.file.SlipFile;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/**
 * The approval screen's use cases. Staff reaches the slips of its suppliers only; for all others the answers are those
 * for slips that do not exist.
 */
@ProviderType
public interface Approvals {

    /**
     * One slip with all that a decision needs; empty if it is out of reach. A host that does not answer takes only its own
     * part away: the slip can be read, rejected and put on hold without, and is not approved.
     */
    Optional<SlipReview> review(Staff staff, SlipCode slip);

    /**
     * Approves a slip: its state, the allocation to its invoice and the order to post the receipt in one transaction.
     * The receipt itself is posted afterwards, exactly once. Where the supplier wants two approvers, the first one's approval
     * is kept and orders nothing, and the second has to be somebody else's.
     *
     * @param reason up to 500 characters after the spaces around it are cut, for colleagues and auditors alone; needed where
     *     {@link SlipReview#reasonNeeded()}
     */
    Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target, String reason);

    /** Approves a slip without a word: refused where a reason is needed. */
    default Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target) {
        return approve(staff, target, "");
    }

    /**
     * Approves a slip as a list shows it, where it says that the checks are green: refused as well if they are not green any
     * more, or more of them are on their way. The list shows no balance: it is approved if the invoices still owe enough.
     *
     * @param target of an entry of a list
     */
    Outcome<Slip, DecisionRefusal> approveListed(Staff staff, DecisionTarget target);

    /**
     * Rejects a slip; the customer is told the reason and the note.
     *
     * @param note up to 500 characters after the spaces around it are cut; needed for {@link RejectReason#OTHER}
     */
    Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, RejectReason reason, String note);

    /**
     * Puts a pending slip aside until a question is answered; the customer is told the note. It may be approved,
     * rejected or withdrawn from there too.
     *
     * @param note what is asked of the customer, 1 to 500 characters after the spaces around it are cut
     * @param reminder when staff is to look at the slip again: today, wherever on earth that is, to 90 days from now; empty:
     *     not
     */
    Outcome<Slip, DecisionRefusal> hold(Staff staff, DecisionTarget target, String note, Optional<LocalDate> reminder);

    /** Puts a pending slip aside without a reminder. */
    default Outcome<Slip, DecisionRefusal> hold(Staff staff, DecisionTarget target, String note) {
        return hold(staff, target, note, Optional.empty());
    }

    /** Puts a slip that is on hold back into the queue. */
    Outcome<Slip, DecisionRefusal> release(Staff staff, DecisionTarget target);

    /**
     * A picture of the attachment, re-encoded by us; empty as well if a virus was found in the attachment.
     *
     * @param page from 1
     */
    Optional<SlipFile> preview(Staff staff, SlipCode slip, int page);

    /**
     * The attachment as it was uploaded: hostile until proven otherwise, for download only. Empty as well if a virus was
     * found in it, or a scanner has yet to look at it.
     */
    Optional<SlipFile> original(Staff staff, SlipCode slip);
}
