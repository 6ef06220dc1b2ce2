// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.spi.audit.AuditEntry;

/**
 * Work that waits. Rows are claimed under a lease by the database's clock, so that several nodes share one outbox and a
 * node that dies gives its work back. A row is done at least once; the doing must be safe to repeat. Proved by the
 * testkit's {@code OutboxContract}.
 */
@ConsumerType
public interface Outbox {

    /** Adds work, due at once, with its audit row in one transaction. */
    void add(Work work, AuditEntry audit);

    /**
     * Claims one due piece of work of one kind, the longest due first. One, because a claim counts as an attempt: what
     * is claimed and not begun would be taken for work that may have been done.
     *
     * @param kind {@link Work.PostReceipt}, {@link Work.MakePreview}, {@link Work.ScanFile} or {@link Work.SendMail}
     * @param lease how long the claim holds
     * @return empty if nothing is due that nobody else has
     */
    <W extends Work> Optional<Claim<W>> claim(Class<W> kind, Duration lease);

    /**
     * Takes finished work out.
     *
     * @return false if the claim is no longer the newest: another worker has the row
     */
    boolean complete(Claim<?> claim);

    /**
     * Gives work back, to be claimed again later.
     *
     * @param cause for the operator, cut at 500 characters
     * @return false if the claim is no longer the newest
     */
    boolean retry(Claim<?> claim, Duration after, String cause);

    /**
     * Sets work aside until a person decides.
     *
     * @param cause for the operator, cut at 500 characters
     * @return false if the claim is no longer the newest
     */
    boolean park(Claim<?> claim, String cause);

    /** How much work of a kind waits, claimed or not, and how much is parked. */
    <W extends Work> Depth depth(Class<W> kind);

    /** The length of an outbox. */
    record Depth(long waiting, long parked) {}
}
