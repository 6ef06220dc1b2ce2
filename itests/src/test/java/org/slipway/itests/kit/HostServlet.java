// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Something that a host had in its Karaf before: answers /host with a number that is another one after every start. */
public final class HostServlet extends HttpServlet implements BundleActivator {

    private static final long serialVersionUID = 1;

    private final long started = System.nanoTime();

    @Override
    public void start(BundleContext context) {
        context.registerService(
                Servlet.class,
                this,
                FrameworkUtil.asDictionary(Map.of("osgi.http.whiteboard.servlet.pattern", "/host")));
    }

    @Override
    public void stop(BundleContext context) {
        // the service goes with the bundle
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.getWriter().println("<p>host " + started + "</p>");
    }
}
