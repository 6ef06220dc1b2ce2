// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request over HTTP.
 *
 * @param method {@code GET}, or {@code POST} with a body
 * @param headers in ASCII, without line breaks
 */
public record HttpQuestion(String method, URI address, Map<String, String> headers, Body body) {

    public HttpQuestion {
        headers = Map.copyOf(headers);
    }

    /** What is sent; its length is told before. */
    public interface Body {

        /** In bytes. */
        long length();

        /** Writes so many bytes. */
        void write(OutputStream out) throws IOException;

        /** A text in UTF-8, which is empty for none. */
        static Body of(String text) {
            return new Text(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // is compared with nothing
    private record Text(byte[] bytes) implements Body {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
