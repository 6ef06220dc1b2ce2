// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.link;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.link.LinkPurpose;
import org.slipway.spi.store.StoredLink;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A portal link, without its secret. */
@Entity
@Table(name = "portal_link")
@IdClass(LinkKey.class)
class LinkRow {

    @Id
    private String supplier;

    @Id
    private String selector;

    @Column(name = "secret_hash")
    private String secretHash;

    private String invoice;
    private String recipient;

    @Convert(converter = MicrosConverter.class)
    private Instant issued;

    @Convert(converter = MicrosConverter.class)
    private Instant expires;

    private String purpose;

    /** The selector of the link of its thread that it follows, which only one may; empty for the first. */
    @SuppressWarnings("UnusedVariable") // a unique key is what reads it
    private String follows;

    /** How many mails carry it: one at first, which the table knows, and then counted by statements. */
    @Column(insertable = false)
    private int mails;

    @Column(name = "last_used")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant lastUsed;

    /** When a fresh link was mailed for it last. */
    @Column(name = "renewed_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant renewedAt;

    @Column(name = "revoked_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant revokedAt;

    @Column(name = "revoke_reason")
    private @Nullable String revokeReason;

    LinkRow() {}

    LinkRow(StoredLink link, String follows) {
        this.follows = follows;
        this.selector = link.selector();
        this.secretHash = link.secretHash();
        this.purpose = link.purpose().name();
        this.supplier = link.invoice().supplier().value();
        this.invoice = link.invoice().invoice();
        this.recipient = link.recipient();
        this.issued = link.life().issued();
        this.expires = link.life().expires();
    }

    StoredLink toLink() {
        return new StoredLink(
                selector,
                secretHash,
                LinkPurpose.valueOf(purpose),
                new InvoiceRef(new SupplierId(supplier), invoice),
                recipient,
                new StoredLink.Life(issued, expires, Optional.ofNullable(lastUsed)),
                Optional.ofNullable(revokedAt));
    }
}
