// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The pixels of a PNG: inflated as far as the header says that there are some, kept nowhere, and counted. What is deflated
 * beyond them is never inflated, neither here nor by a decoder.
 */
final class PngData {

    /** Start and step of the seven passes of an interlaced picture: column, row, across, down (PNG, section 8.2). */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final Inflater inflater = new Inflater();
    private final byte[] waste = new byte[65_536];
    private final long needed;

    private PngData(long needed) {
        this.needed = needed;
    }

    /** By the 13 bytes of the header. */
    static PngData of(ByteBuffer header) throws DamagedFileException {
        int width = header.getInt(0);
        int height = header.getInt(4);
        int bits = header.get(8) * samples(header.get(9));
        if (header.get(12) == 0) {
            return new PngData(bytes(width, height, bits));
        }
        long sum = 0;
        for (int[] pass : PASSES) {
            sum += bytes((width - pass[0] + pass[2] - 1) / pass[2], (height - pass[1] + pass[3] - 1) / pass[3], bits);
        }
        return new PngData(sum);
    }

    private static int samples(int color) throws DamagedFileException {
        return switch (color) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new DamagedFileException("no color of a PNG: " + color);
        };
    }

    /** Every row starts with the number of its filter; a pass without columns has no rows. */
    private static long bytes(long width, long height, int bits) {
        return width <= 0 || height <= 0 ? 0 : height * (1 + (width * bits + 7) / 8);
    }

    void take(byte[] piece, int count) throws DamagedFileException {
        if (complete()) {
            return;
        }
        try {
            inflater.setInput(piece, 0, count);
            while (!complete() && inflater.inflate(waste) > 0) {
                // counted by the inflater
            }
        } catch (DataFormatException e) {
            throw new DamagedFileException("data of the PNG: " + e.getMessage());
        }
    }

    /** Whether there is something for every pixel. */
    boolean complete() {
        return inflater.getBytesWritten() >= needed;
    }

    void end() {
        inflater.end();
    }
}
