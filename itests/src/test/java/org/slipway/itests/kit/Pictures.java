// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Pictures of deposit slips; no two are alike. */
public final class Pictures {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Pictures() {}

    /** A slip as PNG. */
    public static byte[] png() {
        return picture("png");
    }

    /** A slip as JPEG. */
    public static byte[] jpeg() {
        return picture("jpg");
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setColor(Color.BLACK);
        int number = NUMBER.incrementAndGet();
        canvas.drawString("DEPOSIT SLIP " + number, 60, 80);
        canvas.fillRect(60, 120, 5 + number % 300, 20);
        canvas.fillRect(60, 160, 20, 5 + number / 300);
        canvas.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
