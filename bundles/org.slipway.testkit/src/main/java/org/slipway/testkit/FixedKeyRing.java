// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slipway.spi.key.KeyRing;

/** Keys that everybody knows: another for each site and purpose, always the same. */
public final class FixedKeyRing implements KeyRing {

    private final String site;

    /** Keys of a site; two sites share none. */
    public FixedKeyRing(String site) {
        this.site = site;
    }

    @Override
    public SecretKey key(String purpose) {
        try {
            byte[] name = (site + "/" + purpose).getBytes(StandardCharsets.UTF_8);
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(name), "HmacSHA256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
