// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Walks over the segments of a JPEG without decoding it, to see that it is whole up to its end marker. What follows the end is not looked at:
 * phones append to their photos, and nobody is served the original as a picture.
 */
final class JpegStructure {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    /** More passes over one picture than any camera makes; each costs a decoder the whole area. */
    private static final int MOST_SCANS = 100;

    private final DataInputStream in;
    private int frames;
    private int scans;

    private JpegStructure(DataInputStream in) {
        this.in = in;
    }

    /** Throws unless the segments of a JPEG are whole, up to its end marker. */
    static void check(DataInputStream in) throws IOException {
        if (in.readUnsignedShort() != 0xFF00 + START) {
            throw new DamagedFileException("not a JPEG");
        }
        new JpegStructure(in).check();
    }

    private void check() throws IOException {
        for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
            count(marker);
            if (marker != 0x01) {
                in.skipNBytes(segment());
            }
        }
        if (scans == 0) {
            throw new DamagedFileException("no picture in the JPEG");
        }
    }

    /** One frame, before the first scan, of a kind that decoders read: baseline, extended or progressive. */
    private void count(int marker) throws DamagedFileException {
        if (marker == SCAN && (++scans > MOST_SCANS || frames == 0)) {
            throw new DamagedFileException("too many scans in the JPEG, or one without a frame");
        }
        if (isFrame(marker) && (++frames > 1 || marker > 0xC2)) {
            throw new DamagedFileException("too many frames in the JPEG, or a rare one");
        }
    }

    /** All that starts so is a frame, but for the tables of two codes, and what is kept for extensions. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private int segment() throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new DamagedFileException("impossible segment in the JPEG");
        }
        return length - 2;
    }

    /** The next marker but for stuffed zeros, fill bytes and restarts, which belong to the data of a scan. */
    private int nextMarker() throws IOException {
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
