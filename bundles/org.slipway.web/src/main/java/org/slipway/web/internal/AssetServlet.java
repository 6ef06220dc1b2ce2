// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** Hands out the files that pages refer to, compressed where the browser takes it, to be kept for a year. */
@Component(service = PageServlet.class)
@PageAddress(AssetFiles.ROOT + "*")
public final class AssetServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient AssetFiles files = AssetFiles.read();

    @Activate
    public AssetServlet() {}

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AssetFile> file = files.at(request.getRequestURI());
        if (file.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        boolean compressed = takesGzip(request);
        response.setContentType(file.get().mediaType());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(file.get().size(compressed));
        file.get().writeTo(response.getOutputStream(), compressed);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s|,|$)).*");
    }
}
