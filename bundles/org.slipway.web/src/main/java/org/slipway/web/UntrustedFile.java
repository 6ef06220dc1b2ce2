// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;

/** How a file from outside is handed out: to be saved, never to be opened inside our site. */
public final class UntrustedFile {

    private UntrustedFile() {}

    /**
     * Sets the headers of a download (RFC 6266).
     *
     * @param fileName as given by who uploaded it; nothing in it can add a header
     * @param bytes its size
     */
    public static void headers(HttpServletResponse response, String fileName, long bytes) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(bytes);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded.replace("*", "%2A"));
    }
}
