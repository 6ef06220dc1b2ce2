// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/**
 * Walks over the parts of a picture without decoding it, to see that it is whole. What follows the end is not looked at:
 * phones append to their photos, and nobody is served the original as a picture.
 */
final class PictureStructure {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IEND = 0x49454E44;
    private static final int IDAT = 0x49444154;

    /** More passes over one picture than any camera makes; each costs a decoder the whole area. */
    private static final int MOST_SCANS = 100;

    private PictureStructure() {}

    /** Throws unless the chunks of a PNG are whole, down to the last. */
    static void checkPng(DataInputStream in) throws IOException {
        if (in.readLong() != PNG_SIGNATURE) {
            throw new DamagedFileException("not a PNG");
        }
        boolean data = false;
        int kind = 0;
        while (kind != IEND) {
            int length = in.readInt();
            kind = in.readInt();
            data |= kind == IDAT;
            checkChunk(in, length, kind);
        }
        if (!data) {
            throw new DamagedFileException("no picture in the PNG");
        }
    }

    private static void checkChunk(DataInputStream in, int length, int kind) throws IOException {
        if (length < 0) {
            throw new DamagedFileException("impossible chunk in the PNG");
        }
        CRC32 crc = new CRC32();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(kind >>> shift);
        }
        byte[] piece = new byte[8192];
        for (int left = length; left > 0; left -= piece.length) {
            int count = Math.min(left, piece.length);
            in.readFully(piece, 0, count);
            crc.update(piece, 0, count);
        }
        if ((int) crc.getValue() != in.readInt()) {
            throw new DamagedFileException("wrong checksum in the PNG");
        }
    }

    /** Throws unless the segments of a JPEG are whole, up to its end marker. */
    static void checkJpeg(DataInputStream in) throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            throw new DamagedFileException("not a JPEG");
        }
        int scans = 0;
        int marker = nextMarker(in);
        while (marker != 0xD9) {
            if (marker == 0xDA && ++scans > MOST_SCANS) {
                throw new DamagedFileException("too many scans in the JPEG");
            }
            if (marker != 0x01) {
                in.skipNBytes(segment(in));
            }
            marker = nextMarker(in);
        }
        if (scans == 0) {
            throw new DamagedFileException("no picture in the JPEG");
        }
    }

    private static int segment(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new DamagedFileException("impossible segment in the JPEG");
        }
        return length - 2;
    }

    /** The next marker but for stuffed zeros, fill bytes and restarts, which belong to the data of a scan. */
    private static int nextMarker(DataInputStream in) throws IOException {
        while (true) {
            int octet = in.readUnsignedByte();
            while (octet == 0xFF) {
                octet = in.readUnsignedByte();
                if (octet != 0 && octet != 0xFF && (octet < 0xD0 || octet > 0xD7)) {
                    return octet;
                }
            }
        }
    }
}
