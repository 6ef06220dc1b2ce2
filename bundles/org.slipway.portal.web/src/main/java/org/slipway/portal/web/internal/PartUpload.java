// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.slipway.api.slip.Upload;

/** A file of the form; a field that was left out is empty. */
final class PartUpload implements Upload {

    private final @Nullable Part part;

    PartUpload(@Nullable Part part) {
        this.part = part;
    }

    @Override
    public String fileName() {
        return part == null ? "" : Objects.requireNonNullElse(part.getSubmittedFileName(), "");
    }

    @Override
    public String declaredType() {
        return part == null ? "" : Objects.requireNonNullElse(part.getContentType(), "");
    }

    @Override
    public long size() {
        return part == null ? 0 : part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return part == null ? InputStream.nullInputStream() : part.getInputStream();
    }
}
