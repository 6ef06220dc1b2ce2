// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once without being held in memory. */
public interface Content {

    /** The number of bytes. */
    long size();

    /** A new stream over all of them; the caller closes it. */
    InputStream open() throws IOException;
}
