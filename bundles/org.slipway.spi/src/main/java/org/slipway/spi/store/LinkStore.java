// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;

/** Keeps portal links. Proved by the testkit's {@code LinkStoreContract}. */
@ProviderType
public interface LinkStore {

    /**
     * Gives the link that a mail carries, and keeps with it that it does: of all links of the thread the one that was issued
     * last, if it is neither revoked nor refused, or else the fresh one, in one transaction with its audit row. Of any number
     * that are asked for at once by different fresh ones, all are the same. Nothing is done if the fresh one is there already,
     * so that who has lost the answer may ask again.
     *
     * @param fresh of the thread of this mail
     * @param good whether a link can go out once more
     * @param audit the audit row of the fresh one, where it is given; a link that mails have carried before has its row
     * @throws IllegalStateException if another link has the selector of the fresh one
     */
    StoredLink give(StoredLink fresh, Predicate<StoredLink> good, Function<StoredLink, AuditEntry> audit);

    /** The link of this selector, expired and revoked ones too: tells whose it is. Everything else is asked of its supplier. */
    Optional<StoredLink> find(String selector);

    /** The links of an invoice, newest first, at most 1,000. */
    List<StoredLink> ofInvoice(InvoiceRef invoice);

    /** Notes when a link was last opened; a link that is unknown is left out. */
    void used(SupplierId supplier, String selector, Instant at);

    /**
     * Revokes a link of the supplier whom the audit row names, in one transaction with that row.
     *
     * @param reason 1 to 200 characters
     * @return false, and nothing is changed, if there is no such link or it is revoked already
     */
    boolean revoke(String selector, String reason, AuditEntry audit);

    /**
     * Takes back a mail with a link, of the supplier whom the audit row names, that never left the house. If no other mail has
     * the link, it is as if it had never been made.
     */
    void discard(String selector, AuditEntry audit);

    /**
     * Revokes every link of a supplier, with one audit row in one transaction.
     *
     * @param reason 1 to 200 characters
     * @return how many were revoked; 0, and nothing is changed, if all were revoked already
     */
    int revokeAll(SupplierId supplier, String reason, AuditEntry audit);

    /**
     * Orders the mail with a fresh link for one of the supplier whom the audit row names, in one transaction with that row.
     *
     * @param notSince nothing is done if this was done for the link since then
     * @return whether it was done
     */
    boolean renew(String selector, Instant notSince, Work mail, AuditEntry audit);
}
