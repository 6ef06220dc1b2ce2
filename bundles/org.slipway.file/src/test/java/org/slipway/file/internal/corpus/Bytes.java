// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;

/** Bytes put together. */
final class Bytes {

    /** Made once: it takes a second for the large ones. */
    private static final Map<Long, byte[]> ZEROS = new ConcurrentHashMap<>();

    private Bytes() {}

    /** A character is a byte. */
    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** So many zeros, deflated: about a thousandth of them. */
    static byte[] deflatedZeros(long count) {
        return ZEROS.computeIfAbsent(count, Bytes::deflate).clone();
    }

    private static byte[] deflate(long count) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] piece = new byte[1 << 16];
        for (long left = count; left > 0; left -= zeros.length) {
            deflater.setInput(zeros, 0, (int) Math.min(left, zeros.length));
            drain(deflater, piece, out);
        }
        deflater.finish();
        drain(deflater, piece, out);
        deflater.end();
        return out.toByteArray();
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deflater.setInput(bytes);
        deflater.finish();
        drain(deflater, new byte[1 << 16], out);
        deflater.end();
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] piece, ByteArrayOutputStream out) {
        for (int count = deflater.deflate(piece); count > 0; count = deflater.deflate(piece)) {
            out.write(piece, 0, count);
        }
    }
}
