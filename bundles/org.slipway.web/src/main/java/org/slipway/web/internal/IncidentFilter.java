// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.EOFException;
import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an exception into one log line and a kind page that carry the same incident code. */
@Component(service = Filter.class, property = "service.ranking:Integer=1000")
@HttpWhiteboardFilterName("slipway-incidents")
@HttpWhiteboardFilterPattern({"/portal/*", "/approvals/*", "/slipway/*"})
public final class IncidentFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentFilter.class);

    private final Incidents incidents;

    @Activate
    public IncidentFilter() {
        this(new Incidents());
    }

    IncidentFilter(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            if (browserGone(answer, e)) {
                LOG.debug("The browser went away during {}", Incidents.where(asked));
            } else {
                incidents.report(asked, answer, e);
            }
        }
    }

    @Override
    public void destroy() {}

    /** An upload that breaks off, which the container tells by a kind of its own, or an answer that nobody takes any more. */
    private static boolean browserGone(HttpServletResponse response, Throwable exception) {
        boolean brokenOff = exception instanceof EOFException && exception.getClass() != EOFException.class;
        return brokenOff || (exception instanceof IOException && response.isCommitted());
    }
}
