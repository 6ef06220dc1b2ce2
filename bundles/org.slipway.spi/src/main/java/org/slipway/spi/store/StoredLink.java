// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import org.slipway.api.InvoiceRef;

/**
 * A portal link as it is kept: without its secret.
 *
 * @param selector public half, 22 characters of base64url
 * @param secretHash SHA-256 of the secret half, 64 lower-case hexadecimal digits
 * @param life from when to when it opens
 */
public record StoredLink(String selector, String secretHash, InvoiceRef invoice, String recipient, Life life) {

    /** When a link was issued, and from when on it opens nothing. */
    public record Life(Instant issued, Instant expires) {}

    /** Leaves hash and address out. */
    @Override
    public String toString() {
        return "StoredLink[" + selector + "]";
    }
}
