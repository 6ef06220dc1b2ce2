// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file that pages refer to, and the same compressed. */
public final class AssetFile {

    private final String mediaType;
    private final byte[] plain;
    private final byte[] gzipped;

    private AssetFile(String mediaType, byte[] plain) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.gzipped = gzip(plain);
    }

    static AssetFile read(String name, String mediaType) {
        try (InputStream in = AssetFile.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("asset is not in the bundle: " + name);
            }
            return new AssetFile(mediaType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String mediaType() {
        return mediaType;
    }

    int size(boolean compressed) {
        return bytes(compressed).length;
    }

    void writeTo(OutputStream out, boolean compressed) throws IOException {
        out.write(bytes(compressed));
    }

    /** The first 12 hexadecimal digits of its SHA-256. */
    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(boolean compressed) {
        return compressed ? gzipped : plain;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
