// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * A master key and what is derived from it: HKDF-Expand of RFC 5869 (2.3) with HMAC-SHA256, where the master key is the
 * pseudorandom key and {@code "slipway " + purpose} the info. One block of output is one key.
 *
 * @param id the first 8 bytes of the key for a purpose that nothing else has
 */
record MasterKey(String id, SecretKey master) {

    private static final byte FIRST_BLOCK = 1;
    private static final int ID_BYTES = 8;

    static MasterKey of(byte[] bytes) {
        SecretKey master = Hmac.key(bytes);
        return new MasterKey(HexFormat.of().formatHex(Arrays.copyOf(expand(master, "key-id"), ID_BYTES)), master);
    }

    /** The key in a file, made first where there is none, and those from before; a copy of a key counts once. */
    static List<MasterKey> all(KeyFile file) {
        byte[] current = file.readOrCreate();
        return Stream.concat(Stream.of(current), file.readPrevious().stream())
                .map(MasterKey::of)
                .distinct()
                .toList();
    }

    SecretKey derive(String purpose) {
        return Hmac.key(expand(master, purpose));
    }

    private static byte[] expand(SecretKey master, String purpose) {
        byte[] info = ("slipway " + purpose).getBytes(StandardCharsets.UTF_8);
        return Hmac.of(master, info, new byte[] {FIRST_BLOCK});
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
