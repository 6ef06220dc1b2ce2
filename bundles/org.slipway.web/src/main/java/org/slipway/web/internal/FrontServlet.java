// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageTraffic;

/**
 * The one servlet that the web server knows. It sets the headers, hands the request to the page of its address, and answers
 * itself where there is none, none just now, or one that fails.
 */
final class FrontServlet extends HttpServlet implements PageTraffic {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FrontServlet.class);

    private final transient LivePages pages;
    private final transient KnownPages known;
    private final transient Incidents incidents;
    private final transient Absences absences;
    private final transient Requests requests = new Requests();
    private transient volatile BooleanSupplier publicByTls = () -> false;
    private volatile boolean kept = true;

    FrontServlet(LivePages pages, KnownPages known, Incidents incidents) {
        this.pages = pages;
        this.known = known;
        this.incidents = incidents;
        this.absences = new Absences(incidents::newCode, System::nanoTime);
    }

    /** Whether browsers reach us by TLS; otherwise they are told to insist on it only where the request itself came by it. */
    void setPublicByTls(BooleanSupplier configured) {
        publicByTls = configured;
    }

    @Override
    public void keepConnections(boolean kept) {
        this.kept = kept;
    }

    @Override
    public boolean awaitQuiet(Duration quiet, Duration limit) {
        return requests.awaitQuiet(quiet, limit);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requests.begin();
        try {
            answer(
                    request,
                    new GuardedResponse(request, response, publicByTls.getAsBoolean() || request.isSecure(), kept));
        } finally {
            requests.end();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        try {
            String path = RequestPath.of(request).decoded();
            if (!pages.answer(path, request, answer)) {
                absent(request, answer, path);
            }
        } catch (IOException | ServletException | RuntimeException | Error e) {
            if (browserGone(answer, e)) {
                LOG.debug("The browser went away during {}", Incidents.where(request));
            } else {
                incidents.report(request, answer, e);
            }
        }
    }

    private void absent(HttpServletRequest request, HttpServletResponse answer, String path) throws IOException {
        if (known.contains(path)) {
            String code = absences.code(KnownPages.screen(path), Incidents.where(request));
            ErrorPages.send(request, answer, ErrorKind.UNAVAILABLE, code);
        } else {
            ErrorPages.send(request, answer, ErrorKind.NOT_FOUND);
        }
    }

    /** An upload that breaks off, which the container tells by a kind of its own, or an answer that nobody takes any more. */
    private static boolean browserGone(HttpServletResponse response, Throwable exception) {
        boolean brokenOff = exception instanceof EOFException && exception.getClass() != EOFException.class;
        return brokenOff || (exception instanceof IOException && response.isCommitted());
    }
}
