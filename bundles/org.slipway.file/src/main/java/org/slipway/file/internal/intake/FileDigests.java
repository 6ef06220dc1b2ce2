// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;
import org.slipway.spi.file.AttachmentIntake.FileDigest;

/** Counts and hashes the bytes of files. */
final class FileDigests {

    private FileDigests() {}

    /** Reads a file whole, piece by piece; empty if it is larger than the limit, whatever it says of its size. */
    static Optional<FileDigest> of(Content content, int limit) {
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
