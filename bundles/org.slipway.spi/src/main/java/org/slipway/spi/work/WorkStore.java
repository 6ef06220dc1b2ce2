// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.spi.audit.AuditEntry;

/**
 * Keeps work that waits. Rows are claimed under a lease by the database's clock, so that several nodes share one line and a
 * node that dies gives its work back. A row is done at least once; the doing must be safe to repeat. Proved by the
 * testkit's {@code WorkStoreContract}.
 */
@ProviderType
public interface WorkStore {

    /**
     * Adds work, due at once, with its audit rows, in one transaction. Work that waits already, in the same words and not
     * begun yet, is not added again, so that who has lost the answer may repeat the question; where nothing of it is new,
     * there are no audit rows either.
     */
    void add(List<Work> work, List<AuditEntry> audit);

    /**
     * Claims one due piece of work: of the suppliers that have some, the one whose id follows {@code served} in order, or
     * the first one; of its work the longest due. So one supplier can't fill the line. One piece, because a claim counts
     * as an attempt: what is claimed and not begun would be taken for work that may have been done.
     *
     * @param served whose work was claimed last; empty at first
     * @param lease how long the claim holds
     * @return empty if nothing is due that nobody else has
     */
    Optional<WorkClaim> claim(WorkKind kind, Optional<SupplierId> served, Duration lease);

    /**
     * Takes finished work out, and adds what follows from it, in one transaction.
     *
     * @return false, and nothing is added, if the claim was overtaken: another worker has the row
     */
    boolean complete(WorkClaim claim, List<Work> next, List<AuditEntry> audit);

    /**
     * Gives work back, to be claimed again later. {@link AttemptEnd#UNKNOWN} of an earlier attempt stays.
     *
     * @param failure counts it as refused or failed
     * @return false if the claim was overtaken
     */
    boolean retry(WorkClaim claim, Failure failure, Duration after);

    /**
     * Sets work aside until a person decides. If the claim was overtaken, what its worker knows is kept all the same: as
     * a parked row of its own, unless there is one that says the same.
     *
     * @param cause for the operator, cut at 500 characters
     */
    void park(WorkClaim claim, String cause);

    /** How much work of a kind waits, claimed or not, and how much is parked. */
    Depth depth(WorkKind kind);

    /**
     * How an attempt ended.
     *
     * @param thrown whether in an exception
     * @param cause for the operator, cut at 500 characters
     */
    record Failure(AttemptEnd end, boolean thrown, String cause) {}

    /** The length of a line. */
    record Depth(long waiting, long parked) {}
}
