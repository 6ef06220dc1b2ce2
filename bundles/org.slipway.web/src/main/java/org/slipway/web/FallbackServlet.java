// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.io.IOException;
import java.util.function.Predicate;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.UnavailableException;
import org.slipway.web.internal.Incidents;
import org.slipway.web.internal.SecurityHeaders;

/**
 * Stands behind the servlets of a screen and needs nothing: while one of them is away because a part it needs is
 * missing, its addresses answer "unavailable"; all others answer "not found".
 */
public abstract class FallbackServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Predicate<String> known;
    private final transient Incidents incidents = new Incidents();

    /** @param known whether a path on this server belongs to a servlet of the screen */
    protected FallbackServlet(Predicate<String> known) {
        this.known = known;
    }

    @Override
    protected final void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected final void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private static UnavailableException missing() {
        return new UnavailableException("page", new IllegalStateException("a bundle behind it is not active"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // the filters are of another bundle than the screen, and may be what is away
        SecurityHeaders.set(request, response);
        if (known.test(request.getRequestURI())) {
            incidents.report(request, response, missing());
        } else {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
        }
    }
}
