// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The distribution as an administrator has it: unpacked, given an account, started by its script and ended by SIGTERM. */
public final class UnpackedDistribution implements AutoCloseable {

    private static final int STOP_SECONDS = 90;

    private final int port = FreePort.free();
    private final Path home;
    private Process process;

    private UnpackedDistribution(Path home) {
        this.home = home;
    }

    /** Unpacks it, with the sample data as <code>./slipway demo</code> has them, and one account. */
    public static UnpackedDistribution at(Path folder) {
        try {
            String archive = System.getProperty("slipway.distribution");
            List<String> tar = List.of("tar", "-xzf", archive, "-C", folder.toString(), "--strip-components=1");
            if (new ProcessBuilder(tar).inheritIO().start().waitFor() != 0) {
                throw new AssertionError(tar + " failed");
            }
            UnpackedDistribution unpacked = new UnpackedDistribution(folder);
            unpacked.configure();
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void configure() throws IOException {
        Path boot = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(boot, Files.readString(boot).replaceFirst("(?m)^ *slipway/[^, \\n]*", "$0, slipway-sample"));
        Files.writeString(
                home.resolve("etc/users.properties"),
                Staff.APPROVER.name() + " = " + Staff.APPROVER.entry() + "\n",
                StandardOpenOption.APPEND);
    }

    /** Starts it; does not wait. */
    public void start() {
        ProcessBuilder command = new ProcessBuilder("bin/karaf", "server").directory(home.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("KARAF_EXEC", "exec");
        command.environment().put("SLIPWAY_HTTP_PORT", String.valueOf(port));
        command.environment().put("SLIPWAY_BASE_URL", base().toString());
        command.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends SIGTERM; does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until the process has ended. */
    public void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running " + STOP_SECONDS + " seconds after SIGTERM");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Where it is. */
    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    /** What it logged in all its runs. */
    public String log() {
        try {
            return Files.readString(home.resolve("data/log/karaf.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
            awaitEnd();
        }
    }
}
