// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the folder of a Derby for its owner: Derby makes it by the umask of the process, which in a host's Karaf is the host's. */
final class OwnersFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersFolder.class);
    private static final String DERBY = "jdbc:derby:";

    private OwnersFolder() {}

    /**
     * Lets nobody else into it. A database in memory has none, and some file systems know no owners.
     *
     * @param url of the database, without attributes
     */
    static void close(String url) {
        Path folder = Path.of(System.getProperty("derby.system.home", "")).resolve(url.substring(DERBY.length()));
        if (!Files.isDirectory(folder)
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            LOG.warn("The database's folder {} may be read by others, and can't be closed: {}", folder, e.toString());
        }
    }
}
