// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
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

    /** A slip as PNG that carries a text in a chunk of its own, as programs that draw leave their name. */
    public static byte[] pngWithText(String text) {
        byte[] png = png();
        byte[] chunk = ("tEXtComment\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(chunk);
        int afterHeader = 33; // the signature, and the one chunk that must come first
        return ByteBuffer.allocate(png.length + chunk.length + 8)
                .put(png, 0, afterHeader)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt((int) crc.getValue())
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    /** A slip of just under 10 MB, which is as large as the portal takes: 1860 by 1860 pixels of noise as PNG. */
    public static byte[] large() {
        BufferedImage image = new BufferedImage(1860, 1860, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(NUMBER.incrementAndGet());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, noise.nextInt(0x1000000));
            }
        }
        return encoded(image, "png");
    }

    /** A photo of 4000 by 3000 grainy pixels, over 5 MB, of a camera that was held upright: Exif orientation 6. */
    public static byte[] photo() {
        return upright(encoded(grain(4000, 3000), "jpg"));
    }

    /** A PNG of grainy pixels, several megabytes for as many megapixels. */
    public static byte[] grainy(int width, int height) {
        return encoded(grain(width, height), "png");
    }

    /** A capture of a long conversation, 1080 by 13000 grainy pixels, as JPEG. */
    public static byte[] capture() {
        return encoded(grain(1080, 13_000), "jpg");
    }

    private static BufferedImage grain(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(NUMBER.incrementAndGet());
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (5 + y / 30 + grain.nextInt(150)) * 0x010101;
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return image;
    }

    private static byte[] upright(byte[] jpeg) {
        ByteBuffer turned = ByteBuffer.allocate(jpeg.length + 36).put(jpeg, 0, 2);
        turned.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
        turned.putInt(8).putShort((short) 1);
        turned.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        return turned.putShort((short) 0)
                .putInt(0)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A file with a logo that is nice to look at, in that folder: five petals. */
    static String flower(Path folder) {
        BufferedImage logo = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = logo.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(new Color(0xfbe9f1));
        canvas.fillRect(0, 0, 120, 120);
        canvas.translate(60, 60);
        canvas.setColor(new Color(0xb23a7c));
        for (int petal = 0; petal < 5; petal++) {
            canvas.fillOval(-15, -48, 30, 40);
            canvas.rotate(2 * Math.PI / 5);
        }
        canvas.setColor(new Color(0xffc94d));
        canvas.fillOval(-12, -12, 24, 24);
        canvas.dispose();
        return written(logo, folder.resolve("flower.png"));
    }

    /** A file with a logo that is nearly as large as one may be, in that folder. */
    static String largestLogo(Path folder) {
        BufferedImage logo = new BufferedImage(51, 51, BufferedImage.TYPE_INT_RGB);
        Random colours = new Random(1);
        for (int at = 0; at < 51 * 51; at++) {
            logo.setRGB(at % 51, at / 51, colours.nextInt(0x1000000));
        }
        return written(logo, folder.resolve("logo.png"));
    }

    private static String written(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, encoded(picture, "png")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return encoded(image, format);
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
