// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds deflate bombs in a PDF before anything parses it: whatever follows the word {@code stream} and can be inflated is
 * inflated, what comes out as well, and so on; all of it is kept nowhere, and counted. Pictures may be large; whatever
 * else is in a stream becomes objects in memory, many times its size. A packing that can't be measured so is a bomb.
 */
final class InflationCheck implements AutoCloseable {

    private static final byte[] WORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_BYTES_OF_OBJECTS = 16L << 20;
    private static final int MOST_STREAMS = 100_000;

    /** As many filters as {@link PdfObjects} lets a stream have. */
    private static final int LAYERS = PdfObjects.MOST_FILTERS;

    private final Inflater[] inflaters = new Inflater[LAYERS];
    private final byte[][] waste = new byte[LAYERS][65_536];
    private long total;

    private InflationCheck() {
        Arrays.setAll(inflaters, layer -> new Inflater());
    }

    /**
     * Whether more than 256 MiB come out of the file's streams, or more than 16 MiB of one that is no picture, whether one
     * is packed in a way that can't be measured, or there are more streams than any slip needs.
     */
    static boolean explodes(byte[] pdf) {
        try (InflationCheck check = new InflationCheck()) {
            return check.isOver(pdf);
        }
    }

    private boolean isOver(byte[] pdf) {
        int streams = 0;
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            streams++;
            long before = total;
            StreamHead head = StreamHead.before(pdf, at);
            if (!head.measurable()) {
                return true;
            }
            for (Inflater inflater : inflaters) {
                inflater.reset();
            }
            inflate(0, pdf, at, pdf.length - at);
            boolean large = !head.picture() && total - before > MOST_BYTES_OF_OBJECTS;
            if (large || total > MOST_BYTES || streams > MOST_STREAMS) {
                return true;
            }
        }
        return false;
    }

    /** Where the data after the next {@code stream} starts; negative if there is none. */
    private static int next(byte[] pdf, int from) {
        for (int at = from; at + WORD.length < pdf.length; at++) {
            if (pdf[at] == 's' && Arrays.equals(pdf, at, at + WORD.length, WORD, 0, WORD.length)) {
                int data = at + WORD.length;
                while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n' || pdf[data] == ' ')) {
                    data++;
                }
                return data;
            }
        }
        return -1;
    }

    /** Inflates a piece of what a layer is given, and hands what comes out to the next layer; false if it is not deflated. */
    private boolean inflate(int layer, byte[] piece, int from, int length) {
        Inflater inflater = inflaters[layer];
        byte[] out = waste[layer];
        inflater.setInput(piece, from, length);
        boolean deeper = layer + 1 < LAYERS;
        try {
            for (int count = inflater.inflate(out); count > 0; count = inflater.inflate(out)) {
                total += count;
                if (total > MOST_BYTES) {
                    return true;
                }
                deeper = deeper && inflate(layer + 1, out, 0, count);
            }
            return !inflater.finished();
        } catch (DataFormatException e) {
            // no deflated stream, or a broken one: what came out until here counts
            return false;
        }
    }

    @Override
    public void close() {
        for (Inflater inflater : inflaters) {
            inflater.end();
        }
    }
}
