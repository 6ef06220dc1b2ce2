// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.EOFException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;

/** Turns an exception into one log line and a kind page that carry the same incident code. */
@Component(service = Filter.class, property = "service.ranking:Integer=1000")
@HttpWhiteboardFilterName("slipway-incidents")
@HttpWhiteboardFilterPattern({"/portal/*", "/approvals/*", "/slipway/*"})
public final class IncidentFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentFilter.class);
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random;

    @Activate
    public IncidentFilter() {
        this(new SecureRandom());
    }

    IncidentFilter(Random random) {
        this.random = random;
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
                LOG.debug("The browser went away during {}", where(asked));
            } else {
                report(asked, answer, e);
            }
        }
    }

    @Override
    public void destroy() {}

    /** An upload that breaks off, or an answer that nobody takes any more. */
    private static boolean browserGone(HttpServletResponse response, Throwable exception) {
        return exception instanceof EOFException || (exception instanceof IOException && response.isCommitted());
    }

    private void report(HttpServletRequest request, HttpServletResponse response, Throwable exception)
            throws IOException {
        String code = newCode();
        ErrorKind kind = kind(exception);
        if (kind == ErrorKind.UNAVAILABLE) {
            LOG.error("{} {}: {}", code, where(request), reason(exception));
        } else {
            LOG.error("{} {}", code, where(request), exception);
        }
        if (!response.isCommitted()) {
            response.reset(); // the security headers stay
            ErrorPages.send(request, response, kind, code);
        }
    }

    /** Broken infrastructure is no bug: what it needs may be back in a minute. */
    private static ErrorKind kind(Throwable exception) {
        boolean passing = exception instanceof IOException
                || exception instanceof OutOfMemoryError
                || unavailable(exception) != null;
        return passing ? ErrorKind.UNAVAILABLE : ErrorKind.FAILED;
    }

    private static String reason(Throwable exception) {
        UnavailableException unavailable = unavailable(exception);
        return unavailable == null ? exception.toString() : String.valueOf(unavailable.getMessage());
    }

    private static @Nullable UnavailableException unavailable(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnavailableException found) {
                return found;
            }
        }
        return null;
    }

    private static String where(HttpServletRequest request) {
        return request.getMethod() + " " + RequestPath.of(request).loggable();
    }

    private String newCode() {
        StringBuilder code = new StringBuilder("INC");
        for (int i = 0; i < 8; i++) {
            code.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
