// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.link;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.spi.store.StoredLink;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A portal link, without its secret. */
@Entity
@Table(name = "portal_link")
class LinkRow {

    @Id
    private String selector;

    @Column(name = "secret_hash")
    private String secretHash;

    private String supplier;
    private String invoice;
    private String recipient;

    @Convert(converter = MicrosConverter.class)
    private Instant issued;

    @Convert(converter = MicrosConverter.class)
    private Instant expires;

    LinkRow() {}

    LinkRow(StoredLink link) {
        this.selector = link.selector();
        this.secretHash = link.secretHash();
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
                new InvoiceRef(new SupplierId(supplier), invoice),
                recipient,
                new StoredLink.Life(issued, expires));
    }
}
