// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Karaf as it is downloaded, as a host has it: with its ssh console, its own web server and a servlet of its own. */
public final class StockKaraf implements AutoCloseable {

    private static final String ACCOUNT = "karaf";

    private final int httpPort = FreePort.free();
    private final int sshPort = FreePort.free();
    private final Path home;
    private Process process;

    private StockKaraf(Path home) {
        this.home = home;
    }

    /** Unpacks it and starts it. Bundles come from the repository folder only: no network, no local Maven repository. */
    public static StockKaraf start(Path archive, Path folder, Path repository)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1"), folder, "");
        StockKaraf karaf = new StockKaraf(folder);
        karaf.configure(repository);
        karaf.start();
        return karaf;
    }

    private void configure(Path repository) throws IOException {
        set("org.apache.karaf.shell.cfg", "sshHost", "127.0.0.1");
        set("org.apache.karaf.shell.cfg", "sshPort", sshPort);
        set("org.apache.karaf.management.cfg", "rmiRegistryPort", FreePort.free());
        set("org.apache.karaf.management.cfg", "rmiServerPort", FreePort.free());
        set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", httpPort);
        set("org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses", "127.0.0.1");
        set("users.properties", ACCOUNT, ACCOUNT + ",_g_:admingroup");
        set("users.properties", "_g_\\:admingroup", "group,admin,manager,viewer,systembundles,ssh");
        set("users.properties", Staff.APPROVER.name(), Staff.APPROVER.entry());
        set(
                "org.ops4j.pax.url.mvn.cfg",
                "org.ops4j.pax.url.mvn.repositories",
                repository.toUri() + "@id=slipway@snapshots");
        set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", home.resolve("data/mvn"));
    }

    /** Sets a value in a file of etc; a later line wins over an earlier one. */
    public void set(String file, String key, Object value) throws IOException {
        Files.writeString(
                home.resolve("etc").resolve(file),
                System.lineSeparator() + key + " = " + value + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Bytes of a file of etc. */
    public String etc(String file) throws IOException {
        return Files.readString(home.resolve("etc").resolve(file));
    }

    /** Lines of any of its files. */
    public List<String> lines(String file) throws IOException {
        return Files.readAllLines(home.resolve(file));
    }

    private void start() throws IOException {
        ProcessBuilder command = new ProcessBuilder("bin/karaf", "server").directory(home.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("KARAF_EXEC", "exec");
        command.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        process = command.start();
        Awaitility.await("ssh console").atMost(Duration.ofMinutes(1)).until(() -> listens(sshPort));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** What the console answers to a command. */
    public String console(String command) throws IOException, InterruptedException {
        return run(
                List.of(
                        "bin/client",
                        "-b",
                        "-h",
                        "127.0.0.1",
                        "-a",
                        "" + sshPort,
                        "-u",
                        ACCOUNT,
                        "-p",
                        ACCOUNT,
                        "-r",
                        "10"),
                home,
                command + "\n");
    }

    /** Puts a bundle of the host's own into its hot deployment folder. */
    public void deploy(String name, InputStream bundle) throws IOException {
        Path waiting = home.resolve("data").resolve(name);
        Files.copy(bundle, waiting);
        Files.move(waiting, home.resolve("deploy").resolve(name));
    }

    private static String run(List<String> command, Path folder, String input)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = builder.start();
        try (OutputStream out = running.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String answer = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!running.waitFor(2, TimeUnit.MINUTES) || running.exitValue() != 0) {
            throw new AssertionError(command + " " + input + ": " + answer);
        }
        return answer;
    }

    /** Where its web server is. */
    public URI base() {
        return URI.create("http://localhost:" + httpPort);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
