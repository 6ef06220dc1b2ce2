// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The clock of a process, which can be set while it runs: by libfaketime, as Debian installs it. What measures spans is not touched. */
public final class SteppedClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path library;
    private final Path file;

    private SteppedClock(Path library, Path file) {
        this.library = library;
        this.file = file;
        stepTo(Duration.ZERO);
    }

    /** The right time, kept in that folder; empty where the library is not installed. */
    public static Optional<SteppedClock> in(Path folder) {
        try (Stream<Path> found = Files.list(LIBRARIES)) {
            return found.map(machine -> machine.resolve(LIBRARY))
                    .filter(Files::isReadable)
                    .findFirst()
                    .map(library -> new SteppedClock(library, folder.resolve("clock")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process that goes by it is started with. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** Sets it to so much after the right time, or before. */
    public void stepTo(Duration later) {
        try {
            Path next = file.resolveSibling("clock.next");
            Files.writeString(next, String.format("%+d%n", later.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
