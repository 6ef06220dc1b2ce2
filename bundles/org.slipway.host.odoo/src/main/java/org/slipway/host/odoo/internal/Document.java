// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.slipway.api.file.Content;

/** A document in memory. */
final class Document implements Content {

    private final byte[] bytes;

    Document(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
