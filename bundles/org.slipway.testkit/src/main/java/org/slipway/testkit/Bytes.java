// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slipway.api.file.Content;

/** Contents for tests. */
public final class Bytes {

    private Bytes() {}

    /** These bytes. */
    public static Content of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return content(copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** As many bytes as asked for, of values that change from byte to byte; none of them is in memory. */
    public static Content many(long size) {
        return content(size, () -> new Pattern(size));
    }

    /** Says it has {@code size} bytes, but can't be read. */
    public static Content unreadable(long size) {
        return content(size, () -> {
            throw new IOException("the disk is gone");
        });
    }

    /** In 64 lower-case hexadecimal digits. */
    public static String sha256(Content content) {
        try (InputStream in = content.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Content content(long size, Source source) {
        return new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                return source.open();
            }
        };
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    /** Bytes made as they are read, never two blocks of a power of two alike. */
    private static final class Pattern extends InputStream {

        private final long size;
        private long position;

        Pattern(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return position < size ? (int) ((position++ * 0x9E3779B97F4A7C15L) >>> 56) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            int count = 0;
            while (count < length && position < size) {
                target[offset + count++] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }
}
