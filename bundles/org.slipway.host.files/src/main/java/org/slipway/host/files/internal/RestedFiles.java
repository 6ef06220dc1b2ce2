// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a folder that nobody writes any more: seen twice with the same size and time, with the pause between. So many
 * at once are looked at.
 */
final class RestedFiles {

    static final int MOST = 1_000;

    private final Clock clock;
    private final Map<FileMark, Instant> seen = new HashMap<>();

    RestedFiles(Clock clock) {
        this.clock = clock;
    }

    /** Oldest first. */
    List<FileMark> in(Path folder, String pattern, Duration rest) throws IOException {
        List<FileMark> there = list(folder, pattern);
        seen.keySet().retainAll(there);
        Instant now = clock.instant();
        return there.stream()
                .filter(file ->
                        !seen.computeIfAbsent(file, first -> now).plus(rest).isAfter(now))
                .sorted()
                .toList();
    }

    private static List<FileMark> list(Path folder, String pattern) throws IOException {
        List<FileMark> there = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : files) {
                FileMark.of(file).ifPresent(there::add);
                if (there.size() > MOST) {
                    throw new IOException(
                            "more than " + MOST + " files " + pattern + " in " + folder + ": take the old ones away");
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return there;
    }
}
