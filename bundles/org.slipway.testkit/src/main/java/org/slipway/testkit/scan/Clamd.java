// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** A real clamd whose database is one signature, in a folder of its own. It listens on loopback and on a Unix socket. */
public final class Clamd implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path socket;
    private final int port;
    private final Process process;

    private Clamd(Path socket, int port, Process process) {
        this.socket = socket;
        this.port = port;
        this.process = process;
    }

    /** Whether to go on without one: it is not installed, and this is not CI, where it has to be. */
    public static boolean missing() {
        return program().isEmpty() && !"true".equals(System.getenv("CI"));
    }

    private static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** Starts one, and waits until it listens. */
    public static Clamd start(Path folder) throws IOException {
        return start(folder, freePort());
    }

    /** Starts one on a port of loopback that is known already. */
    public static Clamd start(Path folder, int port) throws IOException {
        Path database = Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                database.resolve("slipway.ndb"),
                "Slipway.Eicar:0:*:" + HexFormat.of().formatHex(Eicar.bytes()) + "\n");
        Path socket = folder.resolve("clamd.sock");
        Path configuration = Files.writeString(
                folder.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "Foreground yes",
                        "DatabaseDirectory " + database,
                        "TemporaryDirectory " + folder,
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + port,
                        "LocalSocket " + socket,
                        "StreamMaxLength 12M",
                        "MaxThreads 2",
                        ""));
        Process process = new ProcessBuilder(program().orElseThrow().toString(), "-c", "" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        return new Clamd(socket, port, process).awaited(folder.resolve("clamd.log"));
    }

    private Clamd awaited(Path log) throws IOException {
        try {
            Awaitility.await("clamd")
                    .atMost(PATIENCE)
                    .failFast("it ended", () -> !process.isAlive())
                    .until(() -> Files.exists(socket));
            return this;
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            close();
            throw new IOException("clamd did not start: " + Files.readString(log), e);
        }
    }

    /** Path of its Unix socket. */
    public Path socket() {
        return socket;
    }

    /** Its port on loopback. */
    public int port() {
        return port;
    }

    /** A port on which nobody listens. */
    public static int freePort() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
