// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.corpus;

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
}
