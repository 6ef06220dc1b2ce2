// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slipway.file.internal.TestFiles;

/** JPEGs written segment by segment. */
final class Jpegs {

    private static final byte[] PLAIN = TestFiles.picture("jpeg", 40, 30);

    private Jpegs() {}

    static byte[] plain() {
        return PLAIN.clone();
    }

    static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    /** A photo with further segments right after its start. */
    static byte[] with(byte[]... segments) {
        return Bytes.join(Bytes.hex("FFD8"), Bytes.join(segments), Arrays.copyOfRange(PLAIN, 2, PLAIN.length));
    }

    /** A photo whose frame header says something else: 1 its precision, 2 to 5 its size, 6 its components. */
    static byte[] withFrame(int marker, int offset, int... values) {
        byte[] jpeg = plain();
        int at = Bytes.latin(jpeg).indexOf("\u00ff\u00c0");
        jpeg[at + 1] = (byte) marker;
        for (int i = 0; i < values.length; i++) {
            jpeg[at + 3 + offset + i] = (byte) values[i];
        }
        return jpeg;
    }

    /** Exif with one orientation, and with a place on earth if wanted. */
    static byte[] exif(int orientation, boolean place) {
        ByteBuffer tiff = ByteBuffer.allocate(128);
        tiff.put(Bytes.latin("Exif\0\0MM\0*")).putInt(8).putShort((short) (place ? 2 : 1));
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.putShort((short) 0);
        if (place) {
            tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        }
        tiff.putInt(0);
        if (place) {
            tiff.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2);
            tiff.put(Bytes.latin("N\0\0\0")).putInt(0).put(Bytes.latin("GPS-14.5995N-120.9842E"));
        }
        return segment(0xE1, Arrays.copyOf(tiff.array(), tiff.position()));
    }

    static byte[] progressive() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Four inks, as a print shop has it: written as a raster, because the JDK has no picture of that kind. */
    static byte[] fourInks() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var raster =
                    java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 16, 12, 4, null);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As the JDK writes a picture. */
    static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer of " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
