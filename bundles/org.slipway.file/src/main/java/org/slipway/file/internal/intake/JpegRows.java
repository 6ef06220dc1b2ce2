// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the blocks of a JPEG by their Huffman codes (ITU-T T.81, F.2.2), without decoding them, to see whether all rows are
 * there though the end marker is not. Sequential ones only: what a progressive one lacks can't be told without decoding it.
 * The work is bounded by the bytes of the file: each block takes some of its bits.
 */
final class JpegRows {

    private static final int SCAN = 0xDA;
    private static final int TABLES = 0xC4;
    private static final int RESTARTS = 0xDD;

    private final DataInputStream in;
    private final HuffmanCode[] codes = new HuffmanCode[8];
    private final Map<Integer, Component> components = new HashMap<>();
    private final JpegBits bits;
    private int width;
    private int height;
    private int restarts;
    private int missing;

    private JpegRows(DataInputStream in) {
        this.in = in;
        this.bits = new JpegBits(in);
    }

    /** A component of the frame: how many of its blocks are in a unit, across and down. */
    private record Component(int across, int down) {}

    /** A component in a scan, with the codes of its first and of its other coefficients. */
    private record Part(Component component, HuffmanCode first, HuffmanCode others) {}

    /** Whether there is data for each block of each component. */
    static boolean areThere(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        return new JpegRows(in).areThere();
    }

    private boolean areThere() throws IOException {
        try {
            do {
                segment(bits.nextMarker());
            } while (missing > 0 || components.isEmpty());
            return true;
        } catch (EOFException e) {
            return false;
        }
    }

    private void segment(int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        switch (marker) {
            case TABLES -> tables(length);
            case 0xC0, 0xC1 -> frame();
            case RESTARTS -> restarts = in.readUnsignedShort();
            case SCAN -> scan();
            default -> {
                if (marker == 0xC2) {
                    throw new EOFException("progressive");
                }
                in.skipNBytes(length);
            }
        }
    }

    private void tables(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int place = in.readUnsignedByte();
            HuffmanCode code = HuffmanCode.read(in);
            codes[(place >> 4 & 1) * 4 + (place & 3)] = code;
            left -= 17 + code.size();
        }
    }

    private void frame() throws IOException {
        in.readUnsignedByte();
        height = in.readUnsignedShort();
        width = in.readUnsignedShort();
        missing = in.readUnsignedByte();
        for (int i = 0; i < missing; i++) {
            int id = in.readUnsignedByte();
            int sampling = in.readUnsignedByte();
            in.readUnsignedByte();
            components.put(id, new Component(Math.max(1, sampling >> 4), Math.max(1, sampling & 15)));
        }
    }

    private void scan() throws IOException {
        Part[] parts = new Part[in.readUnsignedByte()];
        for (int i = 0; i < parts.length; i++) {
            Component component = components.get(in.readUnsignedByte());
            int places = in.readUnsignedByte();
            HuffmanCode first = codes[places >> 4 & 3];
            HuffmanCode others = codes[4 + (places & 3)];
            if (component == null || first == null || others == null) {
                throw new DamagedFileException("a scan without its tables in the JPEG");
            }
            parts[i] = new Part(component, first, others);
        }
        in.skipNBytes(3);
        bits.start();
        long units = units(parts);
        for (long unit = 0; unit < units; unit++) {
            if (restarts > 0 && unit > 0 && unit % restarts == 0) {
                bits.restart();
            }
            unit(parts);
        }
        missing -= parts.length;
    }

    /** Of one component alone, a unit is one block; of several, as many of each as its sampling says (A.2). */
    private long units(Part[] parts) {
        int across =
                components.values().stream().mapToInt(Component::across).max().orElse(1);
        int down = components.values().stream().mapToInt(Component::down).max().orElse(1);
        if (parts.length > 1) {
            return (long) up(width, 8 * across) * up(height, 8 * down);
        }
        Component only = parts[0].component();
        return (long) up(up(width * only.across(), across), 8) * up(up(height * only.down(), down), 8);
    }

    private static int up(int number, int by) {
        return (number + by - 1) / by;
    }

    private void unit(Part[] parts) throws IOException {
        for (Part part : parts) {
            int blocks = parts.length == 1
                    ? 1
                    : part.component().across() * part.component().down();
            for (int block = 0; block < blocks; block++) {
                block(part);
            }
        }
    }

    private void block(Part part) throws IOException {
        bits.skip(part.first().next(bits) & 15);
        for (int place = 1; place < 64; place++) {
            int code = part.others().next(bits);
            int size = code & 15;
            if (size == 0 && code != 0xF0) {
                return;
            }
            place += code >> 4;
            bits.skip(size);
        }
    }
}
