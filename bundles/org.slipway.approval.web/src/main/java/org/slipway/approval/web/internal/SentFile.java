// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.slipway.api.file.Upload;

/** A file that came with a form, in memory. */
final class SentFile implements Upload {

    /** Of a form that came without one. */
    static final SentFile NONE = new SentFile("", "", new byte[0]);

    private final String fileName;
    private final String declaredType;
    private final byte[] bytes;

    SentFile(String fileName, String declaredType, byte[] bytes) {
        this.fileName = fileName;
        this.declaredType = declaredType;
        this.bytes = bytes;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public String declaredType() {
        return declaredType;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** All of it. */
    byte[] bytes() {
        return bytes;
    }
}
