// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Content;

/**
 * The bytes of a file, counted and hashed.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileDigest(int bytes, String sha256) {

    /** Reads a file whole, piece by piece; empty if it is larger than the limit, whatever it says of its size. */
    public static Optional<FileDigest> of(Content content, int limit) {
        if (content.size() > limit) {
            return Optional.empty();
        }
        try (InputStream in = content.open()) {
            return read(in, limit);
        } catch (IOException e) {
            throw new UnavailableException("upload", e);
        }
    }

    private static Optional<FileDigest> read(InputStream in, int limit) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] piece = new byte[8192];
        int total = 0;
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            total += count;
            if (total > limit) {
                return Optional.empty();
            }
            digest.update(piece, 0, count);
        }
        return Optional.of(new FileDigest(total, HexFormat.of().formatHex(digest.digest())));
    }
}
