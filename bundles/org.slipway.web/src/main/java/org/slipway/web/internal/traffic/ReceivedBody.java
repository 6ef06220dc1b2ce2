// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.slipway.web.BodyAllowance;

/** What a request brings, as it comes in: the first 64 KB in memory, all of it in a file if there is more. */
final class ReceivedBody implements Closeable {

    private static final int IN_MEMORY = 64 * 1024;

    private final DeferredFileOutputStream bytes;
    private final BodyAllowance allowance;
    private long size;

    ReceivedBody(Path folder, BodyAllowance allowance) throws IOException {
        this.bytes = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("body")
                .setSuffix(".upload")
                .setDirectory(folder)
                .get();
        this.allowance = allowance;
    }

    /** Takes some more; says whether that was not too much. */
    boolean add(byte[] chunk, int length) throws IOException {
        long kept = Math.min(length, Math.max(0, allowance.keptBytes() - size));
        size += length;
        boolean fits = size <= allowance.mostBytes();
        if (fits) {
            bytes.write(chunk, 0, (int) kept);
        }
        return fits;
    }

    /** Nothing more comes. */
    void end() throws IOException {
        bytes.close();
    }

    InputStream open() throws IOException {
        return bytes.isInMemory() ? new ByteArrayInputStream(bytes.getData()) : Files.newInputStream(bytes.getPath());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        if (!bytes.isInMemory()) {
            Files.deleteIfExists(bytes.getPath());
        }
    }
}
