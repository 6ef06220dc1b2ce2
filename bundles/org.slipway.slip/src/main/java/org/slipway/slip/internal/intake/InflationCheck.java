// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds deflate bombs in a PDF before anything parses it: whatever follows the word {@code stream} and can be inflated is
 * inflated, kept nowhere, and counted.
 */
final class InflationCheck {

    private static final byte[] WORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_STREAMS = 100_000;

    private InflationCheck() {}

    /** Whether more than 256 MiB come out of the file's streams, or it has more streams than any slip needs. */
    static boolean explodes(byte[] pdf) {
        Inflater inflater = new Inflater();
        try {
            return explodes(pdf, inflater);
        } finally {
            inflater.end();
        }
    }

    private static boolean explodes(byte[] pdf, Inflater inflater) {
        byte[] waste = new byte[65_536];
        long total = 0;
        int streams = 0;
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            streams++;
            inflater.reset();
            inflater.setInput(pdf, at, pdf.length - at);
            total += inflated(inflater, waste, MOST_BYTES - total);
            if (total > MOST_BYTES || streams > MOST_STREAMS) {
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

    private static long inflated(Inflater inflater, byte[] waste, long limit) {
        try {
            int count = inflater.inflate(waste);
            while (count > 0 && inflater.getBytesWritten() <= limit) {
                count = inflater.inflate(waste);
            }
        } catch (DataFormatException e) {
            // no deflated stream, or a broken one: what came out until here counts
        }
        return inflater.getBytesWritten();
    }
}
