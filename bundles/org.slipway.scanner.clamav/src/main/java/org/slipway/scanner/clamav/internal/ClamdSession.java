// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slipway.api.file.Content;

/**
 * One conversation with clamd by its INSTREAM command: chunks, each after its length in four bytes, and a length of zero at
 * the end. No step waits beyond the deadline, not even for a peer that stops reading.
 */
final class ClamdSession implements AutoCloseable {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final long deadline;

    private ClamdSession(SocketChannel channel, Selector selector, Duration limit) {
        this.channel = channel;
        this.selector = selector;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /**
     * Connects.
     *
     * @param connect limit for the connection
     * @param whole limit for everything
     */
    static ClamdSession open(SocketAddress address, Duration connect, Duration whole) throws IOException {
        SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        ClamdSession session = new ClamdSession(channel, Selector.open(), whole);
        try {
            session.connect(address, System.nanoTime() + connect.toNanos());
            return session;
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void connect(SocketAddress address, long until) throws IOException {
        channel.configureBlocking(false);
        if (!channel.connect(address)) {
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            await(key, SelectionKey.OP_CONNECT, until);
            channel.finishConnect();
        }
    }

    /** Sends the file and reads the answer; clamd may answer, and hang up, before it has all of it. */
    String scan(Content file) throws IOException {
        try (InputStream in = file.open()) {
            boolean listens = send(ByteBuffer.wrap(COMMAND));
            ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
            int count = CHUNK;
            while (listens && count > 0) {
                count = in.readNBytes(chunk.array(), Integer.BYTES, CHUNK);
                chunk.clear().putInt(count).position(0).limit(Integer.BYTES + count);
                listens = send(chunk);
            }
        }
        return answer();
    }

    /** False if clamd speaks before it has heard everything. */
    private boolean send(ByteBuffer bytes) throws IOException {
        SelectionKey key = channel.register(selector, SelectionKey.OP_WRITE | SelectionKey.OP_READ);
        while (bytes.hasRemaining()) {
            int ready = await(key, SelectionKey.OP_WRITE | SelectionKey.OP_READ, deadline);
            if ((ready & SelectionKey.OP_READ) != 0) {
                return false;
            }
            channel.write(bytes);
        }
        return true;
    }

    private String answer() throws IOException {
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        int count = 0;
        while (count >= 0 && bytes.hasRemaining() && !ended(bytes)) {
            await(key, SelectionKey.OP_READ, deadline);
            count = channel.read(bytes);
        }
        int length = ended(bytes) ? bytes.position() - 1 : bytes.position();
        return new String(bytes.array(), 0, length, StandardCharsets.UTF_8);
    }

    private static boolean ended(ByteBuffer bytes) {
        return bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0;
    }

    private int await(SelectionKey key, int operations, long until) throws IOException {
        key.interestOps(operations);
        while (true) {
            long left = (Math.min(until, deadline) - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("no answer in time");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("interrupted");
            }
            selector.selectedKeys().clear();
            if (selector.select(left) > 0) {
                return key.readyOps();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            selector.close();
        } finally {
            channel.close();
        }
    }
}
