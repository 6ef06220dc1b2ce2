// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What people do to a picture so that it is not the same file any more. */
final class Retouching {

    private Retouching() {}

    static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** A part of it, cut out somewhere. */
    static BufferedImage cropped(BufferedImage image, double part, Random random) {
        int width = (int) (image.getWidth() * part);
        int height = (int) (image.getHeight() * part);
        return image.getSubimage(
                random.nextInt(image.getWidth() - width + 1),
                random.nextInt(image.getHeight() - height + 1),
                width,
                height);
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        return drawn(
                (int) (image.getWidth() * factor), (int) (image.getHeight() * factor), image, Color.WHITE, 0, factor);
    }

    static BufferedImage turned(BufferedImage image, double degrees) {
        return drawn(image.getWidth(), image.getHeight(), image, Color.WHITE, degrees, 1);
    }

    /** Each shade times a factor. */
    static BufferedImage lit(BufferedImage image, double factor) {
        BufferedImage lit = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                lit.setRGB(x, y, lit(image.getRGB(x, y), factor, 0));
            }
        }
        return lit;
    }

    /** Of a screen that lies on a table: at an angle, turned, darker on one side, with noise. */
    static BufferedImage photographed(BufferedImage image, Random random) {
        int width = 400;
        int height = 840;
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double turn = Math.toRadians(random.nextDouble() * 6 - 3);
        double tiltX = random.nextDouble() * 0.16 - 0.08;
        double tiltY = random.nextDouble() * 0.16 - 0.08;
        double scale = 1.02 + random.nextDouble() * 0.1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = (x - width / 2.0) * scale * image.getWidth() / width;
                double fromY = (y - height / 2.0) * scale * image.getHeight() / height;
                double depth = 1 + tiltX * fromX / width + tiltY * fromY / height;
                double atX = (fromX * Math.cos(turn) - fromY * Math.sin(turn)) / depth + image.getWidth() / 2.0;
                double atY = (fromX * Math.sin(turn) + fromY * Math.cos(turn)) / depth + image.getHeight() / 2.0;
                double light = 0.72 + 0.25 * x / width;
                photo.setRGB(x, y, lit(between(image, atX, atY), light, random.nextInt(-8, 9)));
            }
        }
        return photo;
    }

    /** The colour between four pixels; that of the table outside of the picture. */
    private static int between(BufferedImage image, double x, double y) {
        if (x < 0 || y < 0 || x >= image.getWidth() - 1 || y >= image.getHeight() - 1) {
            return 0x5A4632;
        }
        int left = (int) x;
        int top = (int) y;
        int upper = mixed(image.getRGB(left, top), image.getRGB(left + 1, top), x - left);
        int lower = mixed(image.getRGB(left, top + 1), image.getRGB(left + 1, top + 1), x - left);
        return mixed(upper, lower, y - top);
    }

    private static int mixed(int one, int other, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = ((one >> shift) & 0xFF) * (1 - part) + ((other >> shift) & 0xFF) * part;
            mixed = (mixed << 8) | (int) Math.round(value);
        }
        return mixed;
    }

    private static int lit(int rgb, double light, double noise) {
        int lit = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = ((rgb >> shift) & 0xFF) * light + noise;
            lit = (lit << 8) | (int) Math.max(0, Math.min(255, value));
        }
        return lit;
    }

    private static BufferedImage drawn(
            int width, int height, BufferedImage image, Color table, double degrees, double factor) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, table, width, height, table.brighter()));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(Math.toRadians(degrees));
        pen.scale(factor, factor);
        pen.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        pen.dispose();
        return drawn;
    }
}
