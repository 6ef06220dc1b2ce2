// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A run of <code>./slipway demo</code>. */
public final class Demo {

    private final Process process;
    private final Path said;

    private Demo(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts the script with these arguments; what it says goes into a file in the folder. */
    public static Demo run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("./slipway", "demo"));
        command.addAll(Arrays.asList(arguments));
        try {
            Path said = Files.createTempFile(folder, "said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of("..").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            return new Demo(builder.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it said up to now. */
    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands after this label, line by line. */
    public List<String> lines(String label) {
        return said().lines()
                .filter(line -> line.startsWith(label + ": "))
                .map(line -> line.substring(label.length() + 2))
                .toList();
    }

    /** Waits until it has printed the last of its lines. */
    public Demo awaitStart() {
        Awaitility.await("the demo is up")
                .atMost(Duration.ofMinutes(4))
                .failFast("the demo ended", () -> !process.isAlive())
                .until(() -> !lines("mail folder").isEmpty());
        return this;
    }

    /** Asks it to stop, as a terminal or a supervisor does, and gives its exit status. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits for its end and gives its exit status. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the demo does not end: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Processes that it started and that still run. */
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }
}
