// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the container holds.
 *
 * @param heap bytes in use after a collection
 * @param threads that live
 * @param handles files, sockets and pipes that are open
 * @param temporary files in its folders for temporary files and for what comes in
 */
public record Vitals(long heap, long threads, long handles, long temporary) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Of this process. */
    static Vitals ofThisProcess() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        File data = new File(System.getProperty("karaf.data"));
        return new Vitals(
                runtime.totalMemory() - runtime.freeMemory(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                names(new File("/proc/self/fd")).length,
                files(new File(data, "tmp")) + files(new File(data, "pax-web")));
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
                Long.parseLong(numbers[3]));
    }

    String line() {
        return heap + " " + threads + " " + handles + " " + temporary;
    }

    @Override
    public String toString() {
        return "heap " + heap / MEGABYTE + " MB, threads " + threads + ", handles " + handles + ", temporary files "
                + temporary;
    }
}
