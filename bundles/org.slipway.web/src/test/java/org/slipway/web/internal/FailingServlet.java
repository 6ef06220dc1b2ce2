// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.EOFException;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.DamagedException;
import org.slipway.api.UnavailableException;
import org.slipway.web.PageServlet;

/** Fails in the way that the path names. */
final class FailingServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/portal/database" -> throw new UnavailableException("database", new IllegalStateException("<down>"));
            case "/portal/wrapped" ->
                throw new IllegalStateException(
                        new UnavailableException("host ledger", new IllegalStateException("down")));
            case "/portal/commit" ->
                throw UnavailableException.unknown("database", new IllegalStateException("<down>"));
            case "/portal/damaged" -> throw new DamagedException("slip PS-AAAA-10", "INC-0000-0001");
            case "/portal/short" -> throw new EOFException("a file of ours ends too early");
            case "/portal/disk" -> throw new IOException("No space left on device");
            case "/portal/memory" -> throw new OutOfMemoryError("Java heap space");
            case "/portal/class" -> throw new NoClassDefFoundError("org/example/Gone");
            case "/portal/half" -> {
                response.getWriter().write("half a page");
                throw new IllegalStateException("bug");
            }
            default -> throw new IllegalStateException("bug");
        }
    }
}
