// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request over HTTP.
 *
 * @param method {@code GET}, or {@code POST} with a body
 * @param headers in ASCII, without line breaks
 * @param body empty for none
 */
public record HttpQuestion(String method, URI address, Map<String, String> headers, String body) {

    public HttpQuestion {
        headers = Map.copyOf(headers);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
