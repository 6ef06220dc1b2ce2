// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.InputStream;
import org.slipway.api.file.Content;

/** Writes a file as Odoo takes it, Base64 in a text, piece by piece. */
final class ContentAsBase64 extends StdSerializer<Content> {

    private static final long serialVersionUID = 1L;

    ContentAsBase64() {
        super(Content.class);
    }

    @Override
    public void serialize(Content content, JsonGenerator json, SerializerProvider provider) throws IOException {
        try (InputStream in = content.open()) {
            json.writeBinary(in, Math.toIntExact(content.size()));
        }
    }
}
