// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/** Bytes as the streams of a PDF hold them. */
final class Packed {

    private Packed() {}

    static byte[] by(String filter, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .encode(new ByteArrayInputStream(bytes), packed, new COSDictionary(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Zeros as runs of 128, two bytes each. */
    static byte[] runs(int mebibytes) {
        byte[] packed = new byte[mebibytes << 14];
        for (int i = 0; i < packed.length; i += 2) {
            packed[i] = (byte) 129;
        }
        return packed;
    }

    /** Zeros by LZW: each code stands for one zero more than the one before; seven megabytes from clearing to clearing. */
    static byte[] lzwZeros(int rounds) {
        StringBuilder bits = new StringBuilder();
        for (int round = 0; round < rounds; round++) {
            bits.append(bits(256, round == 0 ? 9 : 12)).append(bits(0, 9));
            for (int code = 258; code < 4090; code++) {
                int width = code >= 2047 ? 12 : code >= 1023 ? 11 : code >= 511 ? 10 : 9;
                bits.append(bits(code, width));
            }
        }
        bits.append(bits(257, 12));
        byte[] packed = new byte[bits.length() / 8 + 1];
        for (int i = 0; i < bits.length(); i++) {
            packed[i / 8] |= (byte) (bits.charAt(i) == '1' ? 0x80 >> (i % 8) : 0);
        }
        return packed;
    }

    private static String bits(int code, int width) {
        return Integer.toBinaryString(code | 1 << width).substring(1);
    }
}
