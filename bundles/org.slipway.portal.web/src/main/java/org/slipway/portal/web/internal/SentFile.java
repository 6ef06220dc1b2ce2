// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slipway.api.file.Upload;

/**
 * The file of a form, put on disk while the form is read.
 *
 * @param fileName as sent, empty if none was
 * @param declaredType as sent, empty if none was
 */
record SentFile(String fileName, String declaredType, Path file, long size) implements Upload {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** A form that came without one. */
    record None() implements Upload {

        @Override
        public String fileName() {
            return "";
        }

        @Override
        public String declaredType() {
            return "";
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }
}
