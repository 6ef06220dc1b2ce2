// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import java.io.IOException;
import java.io.OutputStream;

/** A stored file, ready to be sent; read piece by piece, never as a whole. */
public interface SlipFile {

    /** The name for display and download. */
    String fileName();

    FileType type();

    /** The number of bytes. */
    long size();

    /** Writes all bytes; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
}
