// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.servlet.ServletContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the files of requests that a killed process left behind. A web server gives its pages one folder for what lasts no longer
 * than a request, and never empties it; ours are in folders below it whose names begin with {@code slipway-}.
 */
public final class LeftOverFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverFiles.class);
    private static final String OURS = "slipway-*";

    private LeftOverFiles() {}

    /** Deletes those that were last written before this process began, so none of a request that is being answered. */
    public static void sweep(ServletContext context) {
        Instant begun = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        if (context.getAttribute(ServletContext.TEMPDIR) instanceof File temporary) {
            sweep(temporary.toPath(), begun);
        }
    }

    static void sweep(Path temporary, Instant before) {
        int swept = 0;
        try (DirectoryStream<Path> ours = Files.newDirectoryStream(temporary, OURS)) {
            for (Path folder : ours) {
                for (Path file : files(folder)) {
                    swept += left(file, before) && Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of requests before this start can't be deleted in {}: {}", temporary, e.toString());
        }
        if (swept > 0) {
            LOG.info("Deleted {} files of requests that were cut off before this start", swept);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean left(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }
}
