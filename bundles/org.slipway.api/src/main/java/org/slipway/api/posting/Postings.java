// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;

/**
 * Receipts on their way to the host, as people see them and decide on them. Whoever sees slips of a supplier reads; approvers
 * and admins of it decide. Every decision has a reason of 1 to 500 characters, without the spaces around it, which is in the
 * audit trail, and holds for what was seen: after another attempt it is refused as {@link PostingDecisionRefusal#BUSY}.
 */
@ProviderType
public interface Postings {

    /** Receipts a page. */
    int PAGE_SIZE = 20;

    /**
     * What waits, the newest first; asks no host.
     *
     * @param doubtful only what is set aside or in doubt
     * @param before the last one of the page before
     */
    List<PostingRow> list(Staff staff, boolean doubtful, Optional<Long> before);

    /** Both sides of one: asks the host, which takes 40 seconds at most. */
    Outcome<PostingSides, PostingDecisionRefusal> look(Staff staff, WorkRef ref);

    /** Has a worker look again at once: it posts only where nothing can be posted twice. */
    Outcome<OpenWork, PostingDecisionRefusal> lookAgain(Staff staff, SeenPosting seen, String reason);

    /**
     * Has a worker post it as if nothing had been tried. Refused where the host has the receipt.
     *
     * @param statement the slip's code, typed: by it one says that no receipt of it is in the ledger
     */
    Outcome<OpenWork, PostingDecisionRefusal> postAgain(Staff staff, SeenPosting seen, String statement, String reason);

    /**
     * Says that the ledger has the receipt: the slip is posted. A host that can look keys up must say the same.
     *
     * @param number the host's, 1 to 64 characters
     */
    Outcome<OpenWork, PostingDecisionRefusal> settle(Staff staff, SeenPosting seen, String number, String reason);

    /**
     * Gives the posting up: the slip goes back to staff as one that could not be posted, with the reason. Only what is surely
     * not in the ledger is given up: nothing was ever sent, or the host says that it has none.
     */
    Outcome<OpenWork, PostingDecisionRefusal> giveUp(Staff staff, SeenPosting seen, String reason);
}
