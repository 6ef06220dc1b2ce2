// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A line to a server of this machine. It passes on what it is given, until something is said on it that somebody waits for. */
public final class WatchedLine implements AutoCloseable {

    private static final int AT_ONCE = 8 * 1024;

    private final int server;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<Wait>> wait = new AtomicReference<>(Optional.empty());
    private volatile Duration delay = Duration.ZERO;

    /** A line that works. */
    public WatchedLine(int server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** When something happens. */
    public enum Moment {
        /** The client has said it, the server has not heard it, and never will. */
        BEFORE_IT_IS_HEARD,
        /** The server has answered, and the client will not hear that. */
        BEFORE_THE_ANSWER_IS_HEARD
    }

    /**
     * What is waited for.
     *
     * @param said what a client says, in ASCII
     * @param before how many times more it is said before that
     * @param then what happens, on the line's own thread; the connection is cut after it
     */
    public record Wait(String said, Moment moment, AtomicInteger before, Runnable then, CountDownLatch happened) {

        /** For the time after so many others. */
        public Wait(String said, Moment moment, int before, Runnable then) {
            this(said, moment, new AtomicInteger(before), then, new CountDownLatch(1));
        }
    }

    /** Where to connect to. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Waits until it has happened; false if it did not within the limit, and then it never will. */
    public boolean await(Wait wanted, Duration limit) throws InterruptedException {
        Optional<Wait> armed = Optional.of(wanted);
        wait.set(armed);
        if (!wanted.happened().await(limit.toMillis(), TimeUnit.MILLISECONDS)
                && wait.compareAndSet(armed, Optional.empty())) {
            return false;
        }
        wanted.happened().await(); // it may have begun just now
        return true;
    }

    /** Everything that is said or answered is heard so much later. */
    public void delay(Duration later) {
        delay = later;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            sockets.add(client);
            try {
                Socket site = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(site);
                new Connection(client, site).begin();
            } catch (IOException nobodyThere) {
                close(client);
            }
        }
    }

    private static void start(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException gone) {
                        // one of the two has hung up
                    }
                },
                "watched-line");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Task {

        void run() throws IOException;
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(this::close);
    }

    /** One client and what it says. */
    private final class Connection {

        private final Socket client;
        private final Socket site;
        private String end = "";

        /** What happens before the next answer is heard. */
        private volatile Optional<Wait> answered = Optional.empty();

        Connection(Socket client, Socket site) {
            this.client = client;
            this.site = site;
        }

        void begin() {
            start(() -> pass(client, site, this::heard));
            start(() -> pass(site, client, chunk -> answered));
        }

        private void pass(Socket from, Socket to, Listener listener) throws IOException {
            byte[] chunk = new byte[AT_ONCE];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                    LockSupport.parkNanos(delay.toNanos());
                    Optional<Wait> now = listener.listen(new String(chunk, 0, count, StandardCharsets.ISO_8859_1));
                    if (now.isPresent()) {
                        now.get().then().run();
                        now.get().happened().countDown();
                        return;
                    }
                    out.write(chunk, 0, count);
                    out.flush();
                }
            } finally {
                close(client);
                close(site);
            }
        }

        /** What happens now, if what is waited for was said; what is said may come in two pieces. */
        private Optional<Wait> heard(String chunk) {
            Optional<Wait> wanted = wait.get();
            String said = wanted.map(Wait::said).orElse("");
            String text = end + chunk;
            end = said.isEmpty() ? "" : text.substring(Math.max(0, text.length() - said.length() + 1));
            boolean now = wanted.isPresent()
                    && text.contains(said)
                    && wanted.get().before().getAndDecrement() <= 0
                    && wait.compareAndSet(wanted, Optional.empty());
            if (now && wanted.get().moment() == Moment.BEFORE_THE_ANSWER_IS_HEARD) {
                answered = wanted;
                return Optional.empty();
            }
            return now ? wanted : Optional.empty();
        }
    }

    private interface Listener {

        Optional<Wait> listen(String chunk);
    }
}
