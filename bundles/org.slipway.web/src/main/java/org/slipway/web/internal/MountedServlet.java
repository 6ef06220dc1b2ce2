// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.slipway.web.PageTraffic;

/**
 * The front at the web server's whiteboard, by hand and not by annotations because of the order: {@link PageTraffic} is there
 * only when the web server has taken the servlet into use, and is gone before the server is told that the servlet goes.
 */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.slipway.web.PageTraffic\"",
        uses = PageTraffic.class)
final class MountedServlet implements Servlet {

    private final BundleContext context;
    private final FrontServlet front;
    private @Nullable ServiceRegistration<Servlet> atServer;
    private @Nullable ServiceRegistration<PageTraffic> inUse;

    MountedServlet(BundleContext context, FrontServlet front) {
        this.context = context;
        this.front = front;
    }

    @SuppressWarnings("JdkObsolete") // what the framework asks for
    void register(String[] patterns) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "slipway-front");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, patterns);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
        properties.put("load-on-startup", 1); // Pax Web would wait for the first request
        atServer = context.registerService(Servlet.class, this, properties);
    }

    void unregister() {
        destroy();
        if (atServer != null) {
            atServer.unregister();
            atServer = null;
        }
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        front.init(config);
        inUse = context.registerService(PageTraffic.class, front, null);
    }

    @Override
    public void destroy() {
        ServiceRegistration<PageTraffic> ended = inUse;
        inUse = null;
        if (ended != null) {
            ended.unregister();
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        front.service(request, response);
    }

    @Override
    public ServletConfig getServletConfig() {
        return front.getServletConfig();
    }

    @Override
    public String getServletInfo() {
        return front.getServletInfo();
    }
}
