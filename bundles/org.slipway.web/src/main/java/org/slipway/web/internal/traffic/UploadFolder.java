// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where bodies and answers are kept until the request is over: below the web server's folder for what lasts no longer than a request. */
final class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private UploadFolder() {}

    static Path of(HttpServletRequest request) throws IOException {
        Object given = request.getServletContext().getAttribute(ServletContext.TEMPDIR);
        Path temporary = given instanceof File folder ? folder.toPath() : Path.of(System.getProperty("java.io.tmpdir"));
        return Files.createDirectories(temporary.resolve("slipway-bodies"));
    }

    /** Closes what a request had open. */
    static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            notDeleted(e);
        }
    }

    /** Tells an operator; the next start deletes it. */
    static void notDeleted(IOException e) {
        LOG.warn("A file of a request could not be deleted: {}", e.toString());
    }
}
