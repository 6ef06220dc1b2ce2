// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A servlet that answers with our pages only, as a service of this type with its {@link PageAddress}. It is not known to the web
 * server, but called by the front, which has set the security headers and answers if it fails; it is never initialised. What a
 * page does not know (another method, another path) is answered here; it overrides {@link #get} or {@link #post}.
 */
public abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    protected PageServlet() {}

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> get(request, response);
            case "POST" -> post(request, response);
            default -> refuse(request, response);
        }
    }

    /**
     * What a request may send, asked before any of its body is read, on a thread that others need soon. A page that takes files
     * says from whom; one that gets nothing of a body answers without it.
     */
    public BodyAllowance allowance(HttpServletRequest request) {
        return BodyAllowance.form();
    }

    /** Answers a GET or HEAD; the container leaves the body of a HEAD out. */
    protected void get(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        refuse(request, response);
    }

    /** Answers a POST. */
    protected void post(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        refuse(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorPages.send(request, response, ErrorKind.METHOD_NOT_ALLOWED);
    }
}
