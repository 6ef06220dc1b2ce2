// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.File;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the container holds.
 *
 * @param heap bytes in use after a collection
 * @param pool threads of the web server, whose number has a limit and goes down by one a minute
 * @param threads all others that live
 * @param handles files, sockets and pipes that are open
 * @param temporary files in its folders for temporary files and for what comes in
 * @param disk bytes of all its files but those of the databases, which grow with what is acknowledged
 */
public record Vitals(long heap, long pool, long threads, long handles, long temporary, long disk) {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Set<String> DATABASES = Set.of("db", "ledger");

    /** Of this process. */
    static Vitals ofThisProcess() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        File data = new File(System.getProperty("karaf.data"));
        long all = Thread.getAllStackTraces().size();
        long pool = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("qtp"))
                .count();
        return new Vitals(
                runtime.totalMemory() - runtime.freeMemory(),
                pool,
                all - pool,
                names(new File("/proc/self/fd")).length,
                files(new File(data, "tmp")) + files(new File(data, "pax-web")),
                bytes(data));
    }

    private static long bytes(File place) {
        return place.isDirectory()
                ? Stream.of(names(place))
                        .filter(name -> !place.getName().equals("slipway") || !DATABASES.contains(name))
                        .mapToLong(name -> bytes(new File(place, name)))
                        .sum()
                : place.length();
    }

    /** Files come and go meanwhile: what is not there any more is none. */
    private static long files(File place) {
        return place.isDirectory()
                ? Stream.of(names(place))
                        .mapToLong(name -> files(new File(place, name)))
                        .sum()
                : 1;
    }

    private static String[] names(File folder) {
        return Objects.requireNonNullElse(folder.list(), new String[0]);
    }

    static Vitals parse(String line) {
        String[] numbers = line.split(" ", -1);
        return new Vitals(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]),
                Long.parseLong(numbers[5]));
    }

    String line() {
        return heap + " " + pool + " " + threads + " " + handles + " " + temporary + " " + disk;
    }

    @Override
    public String toString() {
        return "heap " + heap / MEGABYTE + " MB, web server's threads " + pool + ", other threads " + threads
                + ", handles " + handles + ", temporary files " + temporary + ", disk " + disk / MEGABYTE + " MB";
    }
}
