// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;

/**
 * What people see of open work and may decide on it. Staff reaches the work of its suppliers only. Every decision is in the
 * audit trail with its reason.
 */
@ProviderType
public interface Operations {

    /** Pieces of work a page. */
    int PAGE_SIZE = 50;

    /** Characters of the reason for a decision, on a receipt as well. */
    int LONGEST_REASON = 500;

    /**
     * Open work, the newest first; none for those who may see nothing.
     *
     * @param parked whether only what is set aside is wanted
     * @param before the last piece of the page before
     */
    List<OpenWork> list(Staff staff, boolean parked, Optional<Long> before);

    /**
     * The open work about some things, the newest first, at most 50.
     *
     * @param targets slips' codes, the host's ids of invoices, …; at most 200
     */
    List<OpenWork> about(Staff staff, Set<String> targets);

    /**
     * Makes work due at once. For a receipt whose outcome is unknown that means to look for it, and to post it again only
     * where the host rules out a second one.
     *
     * @param reason 1 to 500 characters after the spaces around it are cut
     */
    Outcome<OpenWork, OperationRefusal> reopen(Staff staff, WorkRef ref, String reason);

    /**
     * Makes work due at once, as if it had never been tried: the person has made sure that no attempt has happened. A
     * receipt is refused ({@link OperationRefusal#OF_POSTING}).
     *
     * @param reason 1 to 500 characters after the spaces around it are cut
     */
    Outcome<OpenWork, OperationRefusal> repeat(Staff staff, WorkRef ref, String reason);

    /**
     * Gives work up for good.
     *
     * @param reason 1 to 500 characters after the spaces around it are cut
     */
    Outcome<OpenWork, OperationRefusal> discard(Staff staff, WorkRef ref, String reason);
}
