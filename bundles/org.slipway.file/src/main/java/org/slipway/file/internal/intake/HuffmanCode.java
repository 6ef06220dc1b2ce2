// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.DataInputStream;
import java.io.IOException;

/** A Huffman code of a JPEG, by the numbers of its codes of each length and their values (ITU-T T.81, annex C). */
final class HuffmanCode {

    private static final int LONGEST = 16;

    private final int[] counts;
    private final byte[] values;

    private HuffmanCode(int[] counts, byte[] values) {
        this.counts = counts;
        this.values = values;
    }

    static HuffmanCode read(DataInputStream in) throws IOException {
        int[] counts = new int[LONGEST];
        int size = 0;
        for (int i = 0; i < LONGEST; i++) {
            counts[i] = in.readUnsignedByte();
            size += counts[i];
        }
        byte[] values = new byte[size];
        in.readFully(values);
        return new HuffmanCode(counts, values);
    }

    /** How many values it has. */
    int size() {
        return values.length;
    }

    /** Reads bits up to the end of a code: its value, 0 to 255. */
    int next(JpegBits bits) throws IOException {
        int code = 0;
        int first = 0;
        int place = 0;
        for (int count : counts) {
            code = code << 1 | bits.next();
            if (code - first < count) {
                return values[place + code - first] & 0xFF;
            }
            place += count;
            first = (first + count) << 1;
        }
        throw new DamagedFileException("no code of the table in the JPEG");
    }
}
