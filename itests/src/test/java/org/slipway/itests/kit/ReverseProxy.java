// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** A real proxy with the file that the documentation gives for it: only ports, folders, user and certificate are others. */
public final class ReverseProxy implements AutoCloseable {

    private static final Path DOCUMENTATION = Path.of("..", "docs", "proxies");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Kind kind;
    private final Path folder;
    private final int port;
    private final Process process;

    private ReverseProxy(Kind kind, Path folder, int port, Process process) {
        this.kind = kind;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** The proxies that the documentation has a file for. */
    public enum Kind {
        /** By {@code nginx.conf}. */
        NGINX("/usr/sbin/nginx", "nginx.conf"),
        /** By {@code haproxy.cfg}. */
        HAPROXY("/usr/sbin/haproxy", "haproxy.cfg");

        private final Path program;
        private final String file;

        Kind(String program, String file) {
            this.program = Path.of(program);
            this.file = file;
        }

        /** Whether to go on without it: it is not installed, and this is not CI, where it has to be. */
        public boolean missing() {
            return !Files.isExecutable(program) && !"true".equals(System.getenv("CI"));
        }

        private ProcessBuilder command(Path folder, Path configuration) {
            return switch (this) {
                case NGINX ->
                    new ProcessBuilder(
                            program.toString(),
                            "-p",
                            folder.toString(),
                            "-c",
                            configuration.toString(),
                            "-g",
                            "daemon off;");
                case HAPROXY -> new ProcessBuilder(program.toString(), "-db", "-f", configuration.toString());
            };
        }

        private Map<String, String> changes(Path folder, int plain, int port, int site, Path certificate) {
            return switch (this) {
                case NGINX ->
                    Map.of(
                            "user www-data;",
                            "user " + System.getProperty("user.name") + ";",
                            "/run/nginx.pid",
                            folder.resolve("pid").toString(),
                            "/var/log/nginx/error.log",
                            folder.resolve("error.log").toString(),
                            "/var/log/nginx/access.log",
                            folder.resolve("access.log").toString(),
                            "client_max_body_size",
                            "client_body_temp_path body; proxy_temp_path answers; client_max_body_size",
                            "server 127.0.0.1:8181",
                            "server 127.0.0.1:" + site,
                            "listen 80;",
                            "listen 127.0.0.1:" + plain + ";",
                            "listen 443 ",
                            "listen 127.0.0.1:" + port + " ",
                            "/etc/ssl/slipway.pem",
                            certificate.toString(),
                            "/etc/ssl/slipway.key",
                            certificate.toString());
                case HAPROXY ->
                    Map.of(
                            "log /dev/log local0", "log stdout format raw local0",
                            "bind :80", "bind 127.0.0.1:" + plain,
                            "bind :443 ", "bind 127.0.0.1:" + port + " ",
                            "/etc/ssl/slipway.pem", certificate.toString(),
                            "127.0.0.1:8181", "127.0.0.1:" + site);
            };
        }
    }

    /**
     * Starts one in front of a node, and waits until it listens.
     *
     * @param node the port of the node
     * @param certificate in PEM, with its key
     */
    public static ReverseProxy start(Kind kind, int node, Path folder, Path certificate) throws IOException {
        int port = FreePort.free();
        String text = Files.readString(DOCUMENTATION.resolve(kind.file));
        Map<String, String> changes = kind.changes(folder, FreePort.free(), port, node, certificate);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (text.split(Pattern.quote(change.getKey()), -1).length != 2) {
                throw new AssertionError(kind.file + " does not have it once: " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        Process process = kind.command(folder, Files.writeString(folder.resolve(kind.file), text))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        return new ReverseProxy(kind, folder, port, process).awaited();
    }

    private ReverseProxy awaited() throws IOException {
        try {
            Awaitility.await(kind.file)
                    .atMost(PATIENCE)
                    .failFast("it ended", () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(this::listens);
            return this;
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            close();
            throw new IOException(kind + " did not start: " + written(), e);
        }
    }

    private boolean listens() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    /** The address of a path of the site, by way of this. */
    public URI address(String path) {
        return URI.create("https://localhost:" + port).resolve(path);
    }

    /** All that it has written about requests and of itself. */
    public String written() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : new String[] {"output", "access.log", "error.log"}) {
            Path log = folder.resolve(file);
            all.append(Files.exists(log) ? Files.readString(log) : "");
        }
        return all.toString();
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
