// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the container holds.
 *
 * @param heap bytes in use after a collection
 * @param threads that live
 * @param handles files, sockets and pipes that are open
 * @param temporary files in its folder for temporary files
 */
public record Vitals(long heap, long threads, long handles, long temporary) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Of this process. */
    static Vitals ofThisProcess() throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Vitals(
                runtime.totalMemory() - runtime.freeMemory(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files(Path.of("/proc/self/fd"), 1),
                files(Path.of(System.getProperty("java.io.tmpdir")), Integer.MAX_VALUE));
    }

    private static long files(Path folder, int depth) throws IOException {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(path -> !Files.isDirectory(path)).count();
        }
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
