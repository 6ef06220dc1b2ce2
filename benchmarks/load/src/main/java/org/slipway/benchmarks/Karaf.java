// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A Karaf in the foreground, started by us and stopped by us. */
final class Karaf implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(25);

    private final Process process;
    private final Duration startTime;

    private Karaf(Process process, Duration startTime) {
        this.process = process;
        this.startTime = startTime;
    }

    /** Starts the assembly in {@code home} and waits until {@code page} answers 200. */
    static Karaf start(Path home, Map<String, String> environment, URI page) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(home.resolve("bin/karaf").toString(), "server"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("benchmark-console.log").toFile());
        long begun = System.nanoTime();
        Process process = builder.start();
        while (!answers(page)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(START_LIMIT) > 0 || !process.isAlive()) {
                process.destroy();
                throw new IOException(page + " did not answer within " + waited + "; see " + home);
            }
            LockSupport.parkNanos(PROBE_PAUSE.toNanos());
        }
        return new Karaf(process, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Waits until a file is there, as long as a start may take. */
    void awaitFile(Path file) throws IOException {
        long begun = System.nanoTime();
        while (!Files.exists(file)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(START_LIMIT) > 0 || !process.isAlive()) {
                throw new IOException("there is no " + file + " after " + waited);
            }
            LockSupport.parkNanos(PROBE_PAUSE.toNanos());
        }
    }

    /** Seconds from the start of the process to the first good answer. */
    double secondsToFirstPage() {
        return startTime.toMillis() / 1000.0;
    }

    /** Resident memory of the Java process in MB. */
    double residentMegabytes() throws IOException {
        long pid = process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle())
                .pid();
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            one.onExit()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .exceptionally(late -> kill(one))
                    .join();
        }
    }

    private static ProcessHandle kill(ProcessHandle process) {
        process.destroyForcibly();
        return process;
    }

    private static boolean answers(URI page) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
        try {
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
