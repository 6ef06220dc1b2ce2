// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.slipway.api.internal.Require;

/** A supplier's logo: a small picture, held in memory. */
public final class Logo {

    /** The largest that is taken, in bytes. */
    public static final int MAX_BYTES = 8 * 1024;

    private final String mediaType;
    private final byte[] bytes;
    private final String name;

    /**
     * A logo.
     *
     * @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/webp}
     * @param bytes 1 to {@value #MAX_BYTES}
     */
    public Logo(String mediaType, byte[] bytes) {
        Require.that(bytes.length > 0 && bytes.length <= MAX_BYTES, "logo is not 1 to " + MAX_BYTES + " bytes");
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.name = HexFormat.of().formatHex(sha256(bytes), 0, 8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Another for every picture: the first 16 hexadecimal digits of the SHA-256 of its bytes. */
    public String name() {
        return name;
    }

    /** {@code image/png}, {@code image/jpeg} or {@code image/webp}. */
    public String mediaType() {
        return mediaType;
    }

    /** A copy of the picture. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it is the same picture. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && mediaType.equals(logo.mediaType) && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
