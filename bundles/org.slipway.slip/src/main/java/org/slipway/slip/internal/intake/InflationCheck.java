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

    private InflationCheck() {}

    /** Whether more than 256 MiB come out of the file's streams. */
    static boolean explodes(byte[] pdf) {
        long total = 0;
        for (int at = next(pdf, 0); at >= 0 && total <= MOST_BYTES; at = next(pdf, at)) {
            total += inflated(pdf, at, MOST_BYTES - total);
        }
        return total > MOST_BYTES;
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

    private static long inflated(byte[] pdf, int from, long limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            byte[] waste = new byte[65_536];
            int count = inflater.inflate(waste);
            while (count > 0 && inflater.getBytesWritten() <= limit) {
                count = inflater.inflate(waste);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
