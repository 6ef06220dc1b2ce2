// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.key;

import javax.crypto.SecretKey;
import org.osgi.annotation.versioning.ConsumerType;

/** Keys that live outside the database and are the same on all nodes of a site. */
@ConsumerType
public interface KeyRing {

    /**
     * The key for one purpose, 256 bits for HMAC-SHA256; always the same for the same purpose, and of no use for
     * another.
     *
     * @param purpose lower case with dashes: {@code audit}, {@code seal-form}, …
     */
    SecretKey key(String purpose);
}
