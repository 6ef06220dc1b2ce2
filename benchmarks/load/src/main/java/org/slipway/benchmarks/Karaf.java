// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    private final Path home;
    private Duration startTime = START_LIMIT;

    private Karaf(Process process, Path home) {
        this.process = process;
        this.home = home;
    }

    /** Starts the assembly in {@code home} and waits until {@code page} answers 200, redirects followed. */
    static Karaf start(Path home, Map<String, String> environment, URI page) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(home.resolve("bin/karaf").toString(), "server"));
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("benchmark-console.log").toFile());
        long begun = System.nanoTime();
        Karaf karaf = new Karaf(builder.start(), home);
        try {
            karaf.awaitPage(page);
            karaf.startTime = Duration.ofNanos(System.nanoTime() - begun);
            return karaf;
        } catch (IOException | InterruptedException e) {
            karaf.close();
            throw e;
        }
    }

    /** Waits until a page answers 200, redirects followed, as long as a start may take. */
    void awaitPage(URI page) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!answers(page)) {
            pause(begun, page.getPath().replaceAll("(/l/).*", "$1...") + " does not answer");
        }
    }

    /** Waits until a file is there, as long as a start may take. */
    void awaitFile(Path file) throws IOException {
        long begun = System.nanoTime();
        while (!Files.exists(file)) {
            pause(begun, "there is no " + file);
        }
    }

    private void pause(long begun, String missing) throws IOException {
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        if (waited.compareTo(START_LIMIT) > 0 || !process.isAlive()) {
            throw new IOException(missing + " after " + waited + "; see benchmark-console.log and data/log in " + home);
        }
        LockSupport.parkNanos(PROBE_PAUSE.toNanos());
    }

    /** A port of this machine that nobody listens on now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        // a client each time: its cookies would let it past the link
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(1))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
