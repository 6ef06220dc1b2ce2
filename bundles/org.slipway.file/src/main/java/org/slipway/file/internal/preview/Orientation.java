// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, by tag 0x0112 of a JPEG's Exif data (Exif 2.32, 4.6.4); nothing else of it is read. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /** 1 to 8; 1, which is upright, where the file does not say. */
    static int of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer jpeg) {
        jpeg.getShort();
        int marker = jpeg.getShort() & 0xFFFF;
        while (marker >= 0xFFC0 && marker != 0xFFDA) {
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            if (marker == 0xFFE1 && length > EXIF.length) {
                byte[] segment = new byte[length];
                jpeg.get(segment);
                if (Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
                    return inTiff(ByteBuffer.wrap(segment, EXIF.length, length - EXIF.length)
                            .slice());
                }
            } else {
                jpeg.position(jpeg.position() + length);
            }
            marker = jpeg.getShort() & 0xFFFF;
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.getShort();
        tiff.position(tiff.getInt());
        int entries = tiff.getShort() & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int tag = tiff.getShort() & 0xFFFF;
            int type = tiff.getShort();
            tiff.getInt();
            int value = tiff.getShort();
            tiff.getShort();
            if (tag == TAG && type == SHORT) {
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
