// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A peer that takes one connection and behaves as a test wants. */
final class OddClamd implements AutoCloseable {

    private final ServerSocket server;

    /** What it does with a connection, before it hangs up. */
    interface Behaviour {
        void with(DataInputStream in, OutputStream out, Socket socket) throws IOException;
    }

    OddClamd(Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(behaviour), "odd-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Behaviour behaviour) {
        try (Socket socket = server.accept()) {
            behaviour.with(new DataInputStream(socket.getInputStream()), socket.getOutputStream(), socket);
        } catch (IOException e) {
            // the other side hung up, as some tests want
        }
    }

    /** Reads a whole stream and answers with these bytes. */
    static Behaviour saying(String answer) {
        return (in, out, socket) -> {
            readStream(in);
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    /** The length of the file that was sent. */
    static int readStream(DataInputStream in) throws IOException {
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            throw new IOException("not the command: " + command);
        }
        int total = 0;
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            in.skipNBytes(length);
            total += length;
        }
        return total;
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
