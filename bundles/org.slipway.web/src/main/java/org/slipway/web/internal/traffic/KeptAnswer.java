// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** What a page answers, until the page has ended: the first 64 KB in memory, all of it in a file if there is more. */
final class KeptAnswer extends HttpServletResponseWrapper {

    private static final int IN_MEMORY = 64 * 1024;
    private static final int PIECE = 4 * 1024;

    private final HttpServletRequest request;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream toFile;
    private @Nullable PrintWriter writer;
    private long size;

    KeptAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Keeping();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    /** Nothing of it leaves before its end. */
    @Override
    public void flushBuffer() {}

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        discard();
        memory = new ByteArrayOutputStream();
        writer = null;
        size = 0;
    }

    private void add(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (toFile == null && size > IN_MEMORY) {
            file = Files.createTempFile(UploadFolder.of(request), "answer", ".part");
            toFile = Files.newOutputStream(file);
            memory.writeTo(toFile);
            memory = new ByteArrayOutputStream();
        }
        OutputStream kept = toFile == null ? memory : toFile;
        kept.write(bytes, offset, length);
    }

    /** The page has ended; states the length of the body where the page did not. */
    void end() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (toFile != null) {
            toFile.close();
        }
        if (size > 0 && !containsHeader("Content-Length")) {
            setContentLengthLong(size);
        }
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** Writes all of it, in pieces that a web server gathers in its buffer. */
    void copyTo(ServletOutputStream out) throws IOException {
        byte[] bytes = memory.toByteArray();
        for (int at = 0; at < bytes.length; at += PIECE) {
            out.write(bytes, at, Math.min(PIECE, bytes.length - at));
        }
    }

    /** All that the page has written. */
    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    /** Deletes its file, if it has one. */
    void discard() {
        try {
            if (toFile != null) {
                toFile.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            UploadFolder.notDeleted(e);
        }
        toFile = null;
        file = null;
    }

    private final class Keeping extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            add(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            add(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("what a page writes is kept, and sent without a thread already");
        }
    }
}
