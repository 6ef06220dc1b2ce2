// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slipway.spi.key.KeyRing;

/** Keys that everybody knows: another for each site and purpose, always the same. */
public final class FixedKeyRing implements KeyRing {

    private final List<String> sites;

    /**
     * Keys of a site; two sites share none.
     *
     * @param previous whose keys were in force before
     */
    public FixedKeyRing(String site, String... previous) {
        this.sites = Stream.concat(Stream.of(site), Stream.of(previous)).toList();
    }

    @Override
    public SecretKey key(String purpose) {
        return key(purpose, id()).orElseThrow();
    }

    @Override
    public List<String> ids() {
        return sites.stream().map(FixedKeyRing::idOf).toList();
    }

    @Override
    public Optional<SecretKey> key(String purpose, String id) {
        return sites.stream()
                .filter(site -> idOf(site).equals(id))
                .<SecretKey>map(site -> new SecretKeySpec(digest(site + "/" + purpose), "HmacSHA256"))
                .findFirst();
    }

    /** The id of a site's key. */
    public static String idOf(String site) {
        return HexFormat.of().formatHex(digest(site), 0, 8);
    }

    private static byte[] digest(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
