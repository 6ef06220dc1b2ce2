// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A line to a server of this machine that speaks HTTP/1.1. It passes on what it is given, and fails as told. */
public final class LossyWire implements AutoCloseable {

    private static final Duration NOTICED = Duration.ofMillis(200);

    private final int server;
    private final int port;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Thread accepting = Thread.currentThread();
    private volatile ServerSocket listening;
    private volatile Plan plan = Plan.none();

    /** Which questions go wrong, how, and how many more of them. */
    private record Plan(Optional<HostFault> fault, Predicate<String> meant, AtomicInteger left) {

        static Plan none() {
            return new Plan(Optional.empty(), text -> true, new AtomicInteger());
        }

        Optional<HostFault> next() {
            return left.getAndDecrement() > 0 ? fault : Optional.empty();
        }
    }

    /** A line that works. */
    public LossyWire(int server) throws IOException {
        this.server = server;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    /** Where to connect to. */
    public int port() {
        return port;
    }

    /** How many questions of the last {@link #fail} came, whether or not they went wrong. */
    public int asked() {
        return asked.get();
    }

    /** Every question goes wrong like this until {@link #heal}. */
    public void fail(HostFault fault) throws IOException {
        fail(fault, "", Integer.MAX_VALUE);
        if (fault == HostFault.REFUSED) {
            hangUp();
        }
    }

    /** The port refuses once the thread that accepts has let go of it; who keeps connections has to notice that they are gone. */
    private void hangUp() throws IOException {
        listening.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.toString());
        }
        for (Socket client : clients) {
            reset(client);
        }
        LockSupport.parkNanos(NOTICED.toNanos());
    }

    /**
     * Some questions go wrong like this.
     *
     * @param request how they begin: {@code POST /portal/slips}
     * @param times how many of them
     */
    public void fail(HostFault fault, String request, int times) {
        fail(fault, text -> text.startsWith(request), times);
    }

    /**
     * Some questions go wrong like this.
     *
     * @param meant whether these are meant, by up to 100 characters that they begin with
     * @param times how many of them
     */
    public void fail(HostFault fault, Predicate<String> meant, int times) {
        plan = new Plan(Optional.of(fault), meant, new AtomicInteger(times));
        asked.set(0);
    }

    /** From now on all goes well. */
    public void heal() throws IOException {
        plan = Plan.none();
        if (listening.isClosed()) {
            listening = listen(port);
        }
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
        accepting = start("lossy-wire", () -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) throws IOException {
        while (true) {
            Socket client = socket.accept();
            clients.add(client);
            new Connection(client, new Socket(InetAddress.getLoopbackAddress(), server)).start();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    /** The other side sees an error, not an end. */
    private static void reset(Socket socket) throws IOException {
        if (!socket.isClosed()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** One connection; its fault is that of the question that came last. */
    private final class Connection {

        private final Socket client;
        private final Socket site;
        private volatile Optional<HostFault> fault = Optional.empty();

        Connection(Socket client, Socket site) {
            this.client = client;
            this.site = site;
        }

        void start() {
            LossyWire.start("lossy-wire-up", this::up);
            LossyWire.start("lossy-wire-down", this::down);
        }

        private void up() throws IOException {
            try (site) {
                InputStream in = client.getInputStream();
                OutputStream out = site.getOutputStream();
                byte[] bytes = new byte[65_536];
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    begin(new String(bytes, 0, Math.min(count, 100), StandardCharsets.ISO_8859_1));
                    if (fault.equals(Optional.of(HostFault.RESET_BEFORE))) {
                        reset(client);
                    } else if (!fault.equals(Optional.of(HostFault.TIME_OUT))) {
                        out.write(bytes, 0, count);
                    }
                }
            } finally {
                clients.remove(client);
            }
        }

        private void begin(String text) {
            if (text.matches("(?s)(GET|POST|PUT|DELETE|PATCH) /.*")) {
                boolean meant = plan.meant().test(text);
                fault = meant ? plan.next() : Optional.empty();
                asked.addAndGet(meant ? 1 : 0);
            }
        }

        private void down() throws IOException {
            try (client) {
                InputStream in = site.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] bytes = new byte[65_536];
                int count = in.read(bytes);
                while (count >= 0 && fault.isEmpty()) {
                    out.write(bytes, 0, count);
                    count = in.read(bytes);
                }
                if (count >= 0) {
                    answerInstead(out, bytes, count);
                }
            }
        }

        private void answerInstead(OutputStream out, byte[] answer, int count) throws IOException {
            if (fault.equals(Optional.of(HostFault.BAD_GATEWAY))) {
                out.write(answer("502 Bad Gateway", "upstream sent no answer"));
            } else if (fault.equals(Optional.of(HostFault.UNREADABLE))) {
                out.write(answer("200 OK", "<html><h1>Sign in</h1>"));
            } else if (fault.equals(Optional.of(HostFault.ANSWER_CUT))) {
                String text = new String(answer, 0, count, StandardCharsets.ISO_8859_1);
                out.write(answer, 0, text.split("\r\n\r\n", 2)[0].length() / 2);
            } else {
                reset(client);
            }
        }

        private static byte[] answer(String status, String body) {
            return ("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: " + body.length()
                            + "\r\nConnection: close\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static Thread start(String name, Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        step.run();
                    } catch (IOException e) {
                        // one of the ends hung up, or the line was closed
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
