// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** PNGs written chunk by chunk. */
final class Pngs {

    static final byte[] SIGNATURE = Bytes.hex("89504E470D0A1A0A");

    private Pngs() {}

    static byte[] chunk(String kind, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(Bytes.latin(kind));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(Bytes.latin(kind))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** Depth in bits of a sample; color as the standard numbers it: 0 gray, 2 RGB, 3 palette, 4 gray + alpha, 6 RGBA. */
    static byte[] header(int width, int height, int depth, int color) {
        byte[] data = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) color)
                .array();
        return chunk("IHDR", data);
    }

    /** A picture of the header, further chunks, and black or transparent pixels as they are needed. */
    static byte[] of(byte[] header, byte[] data, byte[]... chunks) {
        return Bytes.join(SIGNATURE, header, Bytes.join(chunks), chunk("IDAT", data), chunk("IEND", new byte[0]));
    }

    /** An 8 by 8 picture in RGB with further chunks in front of its data. */
    static byte[] with(byte[]... chunks) {
        return of(header(8, 8, 8, 2), Bytes.deflatedZeros(8 * 25L), chunks);
    }

    static byte[] ofType(int imageType) {
        return Jpegs.written("png", new BufferedImage(16, 12, imageType));
    }
}
