// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.link.LinkPurpose;

/**
 * A portal link as it is kept: without its secret.
 *
 * @param selector public half, 22 characters of base64url
 * @param secretHash SHA-256 of the secret half, 64 lower-case hexadecimal digits
 * @param purpose the only one that it is good for
 * @param life from when to when it opens
 * @param revoked when it was revoked; empty while it is not
 */
public record StoredLink(
        String selector,
        String secretHash,
        LinkPurpose purpose,
        InvoiceRef invoice,
        String recipient,
        Life life,
        Optional<Instant> revoked) {

    /**
     * When a link was issued and used, and from when on it opens nothing.
     *
     * @param lastUsed when it was last opened, to the hour; empty if never
     */
    public record Life(Instant issued, Instant expires, Optional<Instant> lastUsed) {

        /** A link that nobody has opened. */
        public Life(Instant issued, Instant expires) {
            this(issued, expires, Optional.empty());
        }
    }

    /** A link just made. */
    public StoredLink(
            String selector, String secretHash, LinkPurpose purpose, InvoiceRef invoice, String recipient, Life life) {
        this(selector, secretHash, purpose, invoice, recipient, life, Optional.empty());
    }

    /** The mails that carry it. */
    public LinkThread thread() {
        return new LinkThread(invoice, recipient, purpose);
    }

    /** Whether it is this link, whatever has become of it. */
    public boolean same(StoredLink other) {
        return selector.equals(other.selector)
                && secretHash.equals(other.secretHash)
                && purpose == other.purpose
                && invoice.equals(other.invoice)
                && recipient.equals(other.recipient);
    }

    /** Leaves hash and address out. */
    @Override
    public String toString() {
        return "StoredLink[" + selector + "]";
    }
}
