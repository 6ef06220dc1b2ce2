// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.slipway.file.internal.intake.Sha256;

/** Tells by their pixels whether files look the same: SHA-256 over width, height and colours of each image, row by row. */
final class PixelDigest {

    private final MessageDigest digest = Sha256.start();

    /** Adds an image as it was decoded, before anything was scaled or compressed anew. */
    void add(BufferedImage image) {
        int width = image.getWidth();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * Math.max(2, width));
        digest.update(bytes.putInt(width).putInt(image.getHeight()).flip());
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            bytes.clear().asIntBuffer().put(row);
            digest.update(bytes.limit(Integer.BYTES * width));
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
