// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slipway.portal.web.internal.view.ColourSheet;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** Hands out the style sheets with suppliers' colours. */
@Component(service = PageServlet.class)
@PageAddress(ColourSheet.FOLDER + "*")
public final class ColourServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Activate
    public ColourServlet() {}

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> sheet = ColourSheet.read(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (sheet.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        byte[] bytes = sheet.get().getBytes(StandardCharsets.US_ASCII);
        response.setContentType("text/css;charset=utf-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
