// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The small grey picture by which two slips are compared in the end: print can just be read in it. */
final class Sketch {

    /** Of about so many pixels, whatever the shape. */
    private static final double PIXELS = 250_000;

    private static final float QUALITY = 0.6f;

    private Sketch() {}

    /** A picture at the size of a sketch, larger or smaller than it was. */
    static GreyPicture of(BufferedImage image) {
        double pixels = (double) image.getWidth() * image.getHeight();
        return GreyPicture.of(image).scaled(Math.sqrt(PIXELS / pixels));
    }

    /** For the store: a grey JPEG of up to some ten thousand bytes. */
    static byte[] toBytes(GreyPicture sketch) {
        BufferedImage grey = new BufferedImage(sketch.width(), sketch.height(), BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, sketch.width(), sketch.height(), 0, sketch.shades());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(grey, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** From the store, a little blurred, so that a copy of fewer pixels is as sharp as its original; what is no sketch is a bug. */
    static GreyPicture parse(byte[] stored) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(stored))) {
            reader.setInput(in, true, true);
            BufferedImage grey = reader.read(0);
            int width = grey.getWidth();
            float[] shades =
                    grey.getRaster().getSamples(0, 0, width, grey.getHeight(), 0, new float[width * grey.getHeight()]);
            return new GreyPicture(width, grey.getHeight(), shades).blurred(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }
}
