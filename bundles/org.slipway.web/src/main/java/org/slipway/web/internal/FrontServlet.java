// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.web.BodyAllowance;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageTraffic;
import org.slipway.web.internal.traffic.Arrival;
import org.slipway.web.internal.traffic.LeftOverFiles;
import org.slipway.web.internal.traffic.Traffic;
import org.slipway.web.internal.traffic.TrafficLimits;

/**
 * The one servlet that the web server knows. It sets the headers, lets the request in, hands it to the page of its address, and
 * answers itself where there is none, none just now, or one that fails.
 */
final class FrontServlet extends HttpServlet implements PageTraffic {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FrontServlet.class);

    private final transient LivePages pages;
    private final transient KnownPages known;
    private final transient Incidents incidents;
    private final transient Absences absences;
    private final transient Traffic traffic;
    private final transient Requests requests = new Requests();
    private transient volatile BooleanSupplier publicByTls = () -> false;
    private volatile boolean kept = true;

    FrontServlet(LivePages pages, KnownPages known, Incidents incidents, TrafficLimits limits) {
        this.pages = pages;
        this.known = known;
        this.incidents = incidents;
        this.traffic = new Traffic(limits);
        this.absences = new Absences(incidents::newCode, System::nanoTime);
    }

    /** How clients are told apart; by the address of the connection until this is said. */
    void setClients(Function<HttpServletRequest, String> clients) {
        traffic.setClients(clients);
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
    public void init() {
        LeftOverFiles.sweep(getServletContext());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean tls = publicByTls.getAsBoolean() || request.isSecure();
        HttpServletResponse answer = new GuardedResponse(request, response, tls, kept);
        Optional<Arrival> returned = Arrival.returned(request);
        if (returned.isPresent()) {
            returned.get().answer(request, answer);
            return;
        }
        requests.begin();
        Arrival arrival = traffic.meet(request, answer, new FrontPage(), requests::end);
        try {
            enter(request, answer, arrival);
        } finally {
            if (!request.isAsyncStarted()) {
                arrival.end();
            }
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse answer, Arrival arrival) throws IOException {
        try {
            String path = RequestPath.of(request).decoded();
            Optional<BodyAllowance> allowance = pages.allowance(path, request);
            if (allowance.isPresent()) {
                traffic.enter(arrival, allowance.get());
            } else {
                absent(request, answer, path);
            }
        } catch (IOException | RuntimeException | Error e) {
            failed(request, answer, e);
        }
    }

    /** Answers what has come in. */
    private final class FrontPage implements Arrival.Page {

        @Override
        public void answer(HttpServletRequest received, HttpServletResponse answer) throws IOException {
            try {
                String path = RequestPath.of(received).decoded();
                if (!pages.answer(path, received, answer)) {
                    absent(received, answer, path);
                }
            } catch (IOException | ServletException | RuntimeException | Error e) {
                FrontServlet.this.failed(received, answer, e);
            }
        }

        @Override
        public void failed(HttpServletRequest request, HttpServletResponse answer, Exception failure)
                throws IOException {
            FrontServlet.this.failed(request, answer, failure);
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse answer, Throwable failure) throws IOException {
        if (browserGone(answer, failure)) {
            LOG.debug("The browser went away during {}", Incidents.where(request));
        } else {
            incidents.report(request, answer, failure);
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
