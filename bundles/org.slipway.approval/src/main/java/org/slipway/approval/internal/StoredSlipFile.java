// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.slipway.api.file.FileType;
import org.slipway.api.file.SlipFile;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;

/** A file that is read from the store as it is sent. */
record StoredSlipFile(FileStore files, StoredFile file) implements SlipFile {

    @Override
    public String fileName() {
        return file.fileName();
    }

    @Override
    public FileType type() {
        return file.type();
    }

    @Override
    public long size() {
        return file.bytes();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        files.copy(file, out);
    }
}
