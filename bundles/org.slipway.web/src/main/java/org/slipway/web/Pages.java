// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import javax.servlet.http.HttpServletResponse;
import org.slipway.web.internal.NoInterception;

/** Answers with pages and redirects. */
public final class Pages {

    private static final NoInterception NO_INTERCEPTION = new NoInterception();

    private Pages() {}

    /**
     * Answers with a page in UTF-8, its length stated, so that the connection can be kept. Written by one call: a template
     * gives hundreds of pieces, and each would go through all layers of the server.
     */
    public static <V> void send(HttpServletResponse response, int status, PageTemplate<V> template, V view)
            throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        template.render(new OwaspHtmlTemplateOutput(page), NO_INTERCEPTION, view);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(page.getContentLength());
        response.getOutputStream().write(page.toByteArray());
    }

    /**
     * Answers 303: the browser goes on with a GET.
     *
     * @param path absolute on this server; never what a browser sent
     */
    public static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setContentLength(0);
    }
}
