// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** The bits of the data of a scan, and the markers between them (ITU-T T.81, B.1.1.5). */
final class JpegBits {

    private final DataInputStream in;
    private int octet;
    private int left;

    JpegBits(DataInputStream in) {
        this.in = in;
    }

    /** Begins with the next byte. */
    void start() {
        left = 0;
    }

    /** The next marker but for restarts, wherever it is. */
    int nextMarker() throws IOException {
        while (true) {
            int found = in.readUnsignedByte();
            while (found == 0xFF) {
                found = in.readUnsignedByte();
                if (found != 0 && found != 0xFF && (found < 0xD0 || found > 0xD7)) {
                    return found;
                }
            }
        }
    }

    /** Goes on behind a restart marker. */
    void restart() throws IOException {
        left = 0;
        int found = in.readUnsignedByte();
        while (found == 0xFF) {
            found = in.readUnsignedByte();
            if (found >= 0xD0 && found <= 0xD7) {
                return;
            }
        }
        throw new EOFException("no restart where one is due");
    }

    void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** The next bit; at a marker there is none. */
    int next() throws IOException {
        if (left == 0) {
            octet = in.readUnsignedByte();
            if (octet == 0xFF && in.readUnsignedByte() != 0) {
                throw new EOFException("a marker before all blocks");
            }
            left = 8;
        }
        left--;
        return octet >> left & 1;
    }
}
