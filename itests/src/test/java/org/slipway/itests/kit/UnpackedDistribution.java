// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The distribution as an administrator has it: unpacked, started by its own script, and ended by SIGTERM. */
public final class UnpackedDistribution implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final int STOP_SECONDS = 90;

    private final int port = FreePort.free();
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private Process process;

    private UnpackedDistribution(Path home) {
        this.home = home;
    }

    /** Unpacks it into a new folder, where everybody may read it. */
    public static UnpackedDistribution in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String archive = System.getProperty("slipway.distribution");
        Process tar = new ProcessBuilder("tar", "-xzf", archive, "-C", folder.toString(), "--strip-components=1")
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new AssertionError("tar: " + tar.exitValue());
        }
        return new UnpackedDistribution(folder);
    }

    /** With the sample data as <code>./slipway demo</code> has them, and one account. */
    public UnpackedDistribution withSampleAndAccount() throws IOException {
        withSample();
        set("users.properties", Staff.APPROVER.name(), Staff.APPROVER.entry());
        return this;
    }

    /** By a clock of its own. */
    public void setClock(SteppedClock clock) {
        environment.putAll(clock.environment());
    }

    /** With the sample's feature added to those it boots with. */
    public UnpackedDistribution withSample() throws IOException {
        Path boot = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(boot, Files.readString(boot).replaceFirst("(?m)^ *slipway/[^, \\n]*", "$0, slipway-sample"));
        return this;
    }

    /** With another accounting platform than the embedded ledger: a feature to boot with, and one account. */
    public UnpackedDistribution withHostAndAccount(String feature) throws IOException {
        Path boot = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(boot, Files.readString(boot).replace(" slipway/", " " + feature + ", slipway/"));
        set("users.properties", Staff.APPROVER.name(), Staff.APPROVER.entry());
        set("users.properties", Staff.ADMIN.name(), Staff.ADMIN.entry());
        return this;
    }

    /** The link to begin with, which the sample writes when its invoices are there. */
    public URI portalLink() {
        return Awaitility.await("the portal link")
                .ignoreExceptions()
                .until(
                        () -> URI.create(
                                read(home.resolve("data/slipway/portal-link")).strip()),
                        URI::isAbsolute);
    }

    /** Sets a value in a file of etc; a later line wins over an earlier one. */
    public void set(String file, String key, Object value) throws IOException {
        Files.writeString(
                home.resolve("etc").resolve(file),
                "\n" + key + " = " + value + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Sets values in a file of etc. */
    public void set(String file, Map<String, ?> values) throws IOException {
        for (Map.Entry<String, ?> value : values.entrySet()) {
            set(file, value.getKey(), value.getValue());
        }
    }

    /** A file of etc with a secret, for its owner only. */
    public Path secret(String file, String secret) throws IOException {
        Path written = Files.writeString(file("etc/" + file), secret);
        return Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
    }

    /** Starts it and waits for its sign-in page. */
    public void start() throws IOException {
        launch();
        Awaitility.await("the sign-in page")
                .atMost(START)
                .failFast("it ended", () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> signIn() == 200);
    }

    /** Starts it; does not wait. */
    public void launch() throws IOException {
        process = karaf();
    }

    /** Starts it once more beside the one that runs, and gives the exit status. */
    public int startAgain() throws IOException, InterruptedException {
        return karaf().waitFor();
    }

    private Process karaf() throws IOException {
        ProcessBuilder command = new ProcessBuilder("bin/karaf", "server").directory(home.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("KARAF_EXEC", "exec");
        command.environment().put("SLIPWAY_HTTP_PORT", String.valueOf(port));
        command.environment().put("SLIPWAY_BASE_URL", base().toString());
        command.environment().putAll(environment);
        return command.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile())
                .start();
    }

    /** Where it is. */
    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    /** Status of its sign-in page. */
    public int signIn() {
        return new Browser().open(base().resolve("/approvals/sign-in")).status();
    }

    /** Sends SIGTERM, as a supervisor does; does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until the process has ended. */
    public void awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            String threads = threads();
            process.destroyForcibly();
            throw new AssertionError("still running " + STOP_SECONDS + " seconds after SIGTERM: " + threads);
        }
    }

    /** Ends it at once, in the middle of whatever it does, as by <code>kill -9</code>. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** What all of its threads do. */
    private String threads() throws InterruptedException {
        try {
            Path file = Files.createTempFile("threads", ".txt");
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jstack")
                                    .toString(),
                            "-l",
                            String.valueOf(process.pid()))
                    .redirectOutput(file.toFile())
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
            return read(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Stops it. */
    public void stop() throws InterruptedException {
        terminate();
        awaitEnd();
    }

    /** A file of it. */
    public Path file(String path) {
        return home.resolve(path);
    }

    /** Who may do what with a file of it, as {@code rwx------}. */
    public String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
    }

    /** What it logged in all its runs. */
    public String log() {
        return read(home.resolve("data/log/karaf.log"));
    }

    /** Where the installed bundles are from. */
    public List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data/cache"), 2)) {
            return files.filter(file -> file.endsWith("bundle.info"))
                    .map(UnpackedDistribution::read)
                    .toList();
        }
    }

    /** This header of the manifests of the installed bundles that have it, by symbolic name. */
    public Map<String, String> headers(String name) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.resolve("data/cache"), 3)) {
            for (Path jar : files.filter(file -> file.endsWith("bundle.jar")).toList()) {
                try (JarFile bundle = new JarFile(jar.toFile())) {
                    Attributes headers = bundle.getManifest().getMainAttributes();
                    if (headers.getValue(name) != null) {
                        found.put(headers.getValue("Bundle-SymbolicName"), headers.getValue(name));
                    }
                }
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
        }
    }
}
