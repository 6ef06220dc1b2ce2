// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.slipway.itests.kit.RawHttp.Answer;
import org.slipway.itests.kit.RawHttp.Request;

/** Asks for some pages again and again, each time on a new connection, and keeps what happened in turn. */
public final class Watch implements AutoCloseable {

    /** Nobody listens. */
    public static final String REFUSED = "refused";

    /** The system had the connection in its queue when the port closed: nobody has read a byte of it. */
    public static final String NOT_TAKEN = "not taken";

    private static final Duration EVERY = Duration.ofMillis(20);
    private static final List<String> ALWAYS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "x-robots-tag",
            "cache-control");

    private final RawHttp wire;
    private final Map<String, List<String>> courses = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    private Watch(URI base) {
        this.wire = new RawHttp(base);
    }

    /** Begins to ask for these paths, for each every 20 ms. */
    public static Watch over(URI base, String... paths) {
        Watch watch = new Watch(base);
        for (String path : paths) {
            watch.begin(path, EVERY);
        }
        return watch;
    }

    /** So many ask for that path besides, without a pause. */
    public Watch withLoad(int clients, String path) {
        IntStream.range(0, clients).forEach(client -> begin(path, Duration.ZERO));
        return this;
    }

    private void begin(String path, Duration pause) {
        List<String> course = new ArrayList<>();
        courses.put(path + " #" + courses.size(), course);
        Thread thread = new Thread(
                () -> {
                    while (!ended) {
                        note(course, outcome(path));
                        LockSupport.parkNanos(pause.toNanos());
                    }
                },
                "watch " + path);
        threads.add(thread);
        thread.start();
    }

    private static void note(List<String> course, String outcome) {
        synchronized (course) {
            if (course.isEmpty() || !course.get(course.size() - 1).equals(outcome)) {
                course.add(outcome);
            }
        }
    }

    private String outcome(String path) {
        try {
            Answer answer = wire.send(Request.get(path));
            boolean ours = answer.headers().keySet().containsAll(ALWAYS);
            boolean patient = answer.status() != 503 || "30".equals(answer.header("Retry-After"));
            return answer.status() + (ours ? "" : " of the web server") + (patient ? "" : " without Retry-After");
        } catch (RawHttp.NotTaken e) {
            return NOT_TAKEN;
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof ConnectException ? REFUSED : broken(e.getCause());
        } catch (AssertionError none) {
            return "no answer";
        }
    }

    private static String broken(IOException e) {
        return "broken: " + e.getMessage();
    }

    /** Waits until every path was answered like this at last: one status for each, in the order of the paths. */
    public void await(String what, String... last) {
        Awaitility.await(what).atMost(Duration.ofMinutes(2)).until(() -> lasts().equals(List.of(last)));
    }

    private List<String> lasts() {
        return courses().values().stream()
                .map(course -> course.isEmpty() ? "" : course.get(course.size() - 1))
                .toList();
    }

    /** What happened up to now, without repetitions, by path and number. */
    public Map<String, List<String>> courses() {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        courses.forEach((path, course) -> {
            synchronized (course) {
                copy.put(path, List.copyOf(course));
            }
        });
        return copy;
    }

    @Override
    public void close() {
        ended = true;
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
