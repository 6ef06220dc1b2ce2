// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.stored;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;

/** A file in memory; workers hold one at a time. */
public final class StoredContent implements Content {

    private final byte[] bytes;

    public StoredContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a file once, into as many bytes as it has. */
    public static StoredContent read(FileStore files, StoredFile file) {
        byte[] bytes = new byte[Math.toIntExact(file.bytes())];
        try (Filling filling = new Filling(bytes)) {
            files.copy(file, filling);
            filling.requireFull();
        } catch (IOException e) {
            throw new UnavailableException("file store", e);
        }
        return new StoredContent(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    private static final class Filling extends OutputStream {

        private final byte[] bytes;
        private int filled;

        Filling(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, from.length);
            if (length > bytes.length - filled) {
                throw new IOException("more than " + bytes.length + " bytes");
            }
            System.arraycopy(from, offset, bytes, filled, length);
            filled += length;
        }

        void requireFull() throws IOException {
            if (filled != bytes.length) {
                throw new IOException(filled + " bytes of " + bytes.length);
            }
        }
    }
}
