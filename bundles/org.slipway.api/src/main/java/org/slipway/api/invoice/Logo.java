// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.slipway.api.internal.Require;

/** A supplier's logo: a small picture, held in memory. */
public final class Logo {

    /** The largest that is taken, in bytes. */
    public static final int MAX_BYTES = 16 * 1024;

    private final String mediaType;
    private final byte[] bytes;

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
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
