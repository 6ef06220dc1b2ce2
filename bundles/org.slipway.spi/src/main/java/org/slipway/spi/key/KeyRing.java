// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keys that live outside the database and are the same on all nodes of a site. All are derived from a master key: the one
 * in force, with which everything is sealed, or one from before, which only shows that what was sealed then is unchanged.
 */
@ConsumerType
public interface KeyRing {

    /**
     * The key for one purpose, 256 bits for HMAC-SHA256; always the same for the same purpose, and of no use for
     * another. Derived from the master key in force.
     *
     * @param purpose lower case with dashes: {@code audit}, {@code seal-form}, …
     */
    SecretKey key(String purpose);

    /**
     * The ids of the master keys at hand, the one in force first. An id tells a master key from others and gives nothing of
     * it away: 16 lower-case hexadecimal digits.
     *
     * @return at least one
     */
    List<String> ids();

    /** As {@link #key(String)}, derived from the master key of this id; empty if that is not at hand. */
    Optional<SecretKey> key(String purpose, String id);

    /**
     * What only who has the key in force can tell of a text: its HMAC-SHA256 under the key for this purpose, 32 bytes.
     *
     * @param purpose as of {@link #key(String)}
     */
    default byte[] code(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(purpose));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** The id of the master key in force. */
    default String id() {
        return ids().get(0);
    }
}
