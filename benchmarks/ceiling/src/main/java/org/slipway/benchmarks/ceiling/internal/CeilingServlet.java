// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.ceiling.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Sends the bytes of the file that the system property {@code slipway.ceiling.page} names, and does nothing else. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/ceiling")
public final class CeilingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient byte[] page;

    @Activate
    public CeilingServlet() throws IOException {
        page = Files.readAllBytes(Path.of(System.getProperty("slipway.ceiling.page", "")));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
