// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that begin a request and leave it at that, or read no answer; from one address, which is not that of the others here. */
public final class SlowSenders implements AutoCloseable {

    private static final String FROM = "127.0.0.2";
    private static final int LITTLE = 4 * 1024;

    private final URI base;
    private final List<Socket> sockets = new ArrayList<>();

    public SlowSenders(URI base) {
        this.base = base;
    }

    /** Some that send a form of texts, of which one byte comes. */
    public void sendForms(int count, String target) {
        String type = "application/x-www-form-urlencoded";
        for (int i = 0; i < count; i++) {
            begin("POST " + target + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: 500\r\n\r\nr");
        }
    }

    /** Some that send a form with a file, of which the beginning comes. */
    public void sendFiles(int count, String target, String cookies) {
        for (int i = 0; i < count; i++) {
            begin("POST " + target + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookies
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 300000\r\n\r\n--b\r\n");
        }
    }

    /** Some that don't even come to the end of their headers. */
    public void connect(int count) {
        for (int i = 0; i < count; i++) {
            begin("GET /portal/invoice HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        }
    }

    /** Some that ask for a large file, and read nothing of it. */
    public void ask(int count, String target, String cookies) {
        for (int i = 0; i < count; i++) {
            begin("GET " + target + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookies
                    + "\r\n\r\n");
        }
    }

    private void begin(String text) {
        try {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(LITTLE);
            socket.bind(new InetSocketAddress(InetAddress.getByName(FROM), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()));
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
