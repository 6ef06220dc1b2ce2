// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;

/** Keeps portal links. Proved by the testkit's {@code LinkStoreContract}. */
@ProviderType
public interface LinkStore {

    /**
     * Stores a link with its audit row in one transaction; nothing is done if it is there already, so that who has lost the
     * answer may add it again.
     *
     * @throws IllegalStateException if another link has its selector
     */
    void add(StoredLink link, AuditEntry audit);

    /** The link of this selector, expired and revoked ones too: tells whose it is. Everything else is asked of its supplier. */
    Optional<StoredLink> find(String selector);

    /** The links of an invoice, newest first, at most 1,000: more than mails go out about the 200 slips that it may have. */
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
     * Takes back a link, of the supplier whom the audit row names, whose mail never left the house: it is as if it had
     * never been made.
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
