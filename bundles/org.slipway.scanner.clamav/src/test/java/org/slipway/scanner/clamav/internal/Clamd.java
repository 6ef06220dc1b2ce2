// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.slipway.testkit.scan.Eicar;

/** A real clamd whose database is one signature, in a folder of its own. It listens on loopback and on a Unix socket. */
final class Clamd implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path socket;
    final int port;
    private final Process process;

    private Clamd(Path socket, int port, Process process) {
        this.socket = socket;
        this.port = port;
        this.process = process;
    }

    /** Where the program is, if it is installed. */
    static Stream<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).limit(1);
    }

    static Clamd start(Path folder) throws IOException {
        Path database = Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                database.resolve("slipway.ndb"),
                "Slipway.Eicar:0:*:" + HexFormat.of().formatHex(Eicar.bytes()) + "\n");
        Path socket = folder.resolve("clamd.sock");
        int port = freePort();
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
        Process process = new ProcessBuilder(program().findFirst().orElseThrow().toString(), "-c", "" + configuration)
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

    static int freePort() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
