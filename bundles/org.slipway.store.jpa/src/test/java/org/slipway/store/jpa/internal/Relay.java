// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port of loopback in front of a database: it passes everything on, takes connections and stays silent, or refuses them. */
final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final List<Socket> open = new ArrayList<>();
    private boolean through;
    private @Nullable ServerSocket server;

    /** One that refuses. */
    Relay(int target) {
        this.target = target;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** From now on new connections get through. */
    synchronized void passOn() {
        through = true;
        listen();
    }

    /** From now on new connections are taken, and nothing is answered; those that are open end. */
    synchronized void hang() {
        through = false;
        listen();
        breakConnections();
    }

    /** From now on new connections are refused; those that are open end. */
    synchronized void refuse() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breakConnections();
    }

    /** Those that are open end. */
    synchronized void breakConnections() {
        try {
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        if (server != null) {
            return;
        }
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server = listening;
            background(() -> accept(listening));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) throws IOException {
        while (true) {
            take(listening, listening.accept());
        }
    }

    /** A connection that was waiting while the port closed ends with those that were open. */
    private synchronized void take(ServerSocket listening, Socket client) throws IOException {
        if (listening.isClosed()) {
            client.close();
            return;
        }
        open.add(client);
        if (through) {
            Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(database);
            background(() -> copy(client, database));
            background(() -> copy(database, client));
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void background(Job job) {
        Thread thread = new Thread(() -> {
            try {
                job.run();
            } catch (IOException e) {
                // the test has closed it
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Job {
        void run() throws IOException;
    }

    @Override
    public void close() {
        refuse();
    }
}
