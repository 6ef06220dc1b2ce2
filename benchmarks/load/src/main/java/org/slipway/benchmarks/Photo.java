// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** What customers attach. */
final class Photo {

    private Photo() {}

    /** A picture of noise of about 300 KB, as heavy as a photo of a slip. */
    static byte[] jpeg() throws IOException {
        BufferedImage picture = new BufferedImage(700, 700, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int x = 0; x < 700; x++) {
            for (int y = 0; y < 700; y++) {
                picture.setRGB(x, y, noise.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
