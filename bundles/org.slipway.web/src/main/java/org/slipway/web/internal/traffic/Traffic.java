// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.IOException;
import java.util.function.Function;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.web.BodyAllowance;
import org.slipway.web.ErrorKind;

/**
 * Lets requests in to the pages. Who sends slowly, and who sends much, holds no thread meanwhile and takes nobody else's share:
 * pages of customers, pages of staff and forms with a file are served so many at once each, the others stand in line.
 */
public final class Traffic {

    private static final String NEEDS_NOTHING = "/slipway/";
    private static final String STAFF = "/approvals";

    /** So many bytes of forms of texts come in at once, and so many of them of one client: behind one address may be an office. */
    private static final long FORMS = 32L * 1024 * 1024;

    private static final long FORMS_EACH = 2L * 1024 * 1024;

    /** A form takes no less of it: 128 of one client. */
    private static final long FORM = 16L * 1024;

    /** The same of forms with a file, which are on disk; each is of somebody whom the page knows. */
    private static final long FILES = 1024L * 1024 * 1024;

    private static final long FILES_EACH = 96L * 1024 * 1024;

    private final TrafficLimits limits;
    private final Shares forms = new Shares(FORMS, FORMS_EACH);
    private final Shares files = new Shares(FILES, FILES_EACH);
    private final Turns portalTurns;
    private final Turns staffTurns;
    private final Turns fileTurns;
    private final Departures departures;
    private volatile Function<HttpServletRequest, String> clients = ServletRequest::getRemoteAddr;

    /** With nobody there yet. */
    public Traffic(TrafficLimits limits) {
        this.limits = limits;
        this.portalTurns = turns(limits.portal());
        this.staffTurns = turns(limits.staff());
        this.fileTurns = turns(limits.files());
        this.departures = new Departures(limits.bodies());
    }

    private static Turns turns(TrafficLimits.Serving serving) {
        return new Turns(serving.atOnce(), serving.waiting(), serving.waitingEach());
    }

    /** How clients are told apart from now on. */
    public void setClients(Function<HttpServletRequest, String> clients) {
        this.clients = clients;
    }

    /**
     * A new request.
     *
     * @param page answers it
     * @param over called when it is over
     */
    public Arrival meet(HttpServletRequest request, HttpServletResponse response, Arrival.Page page, Runnable over) {
        return new Arrival(request, response, page, clients.apply(request), departures, over);
    }

    /**
     * Lets a request in: now, later, or not at all, which is told to who sent it.
     *
     * @param allowance what it may send
     */
    public void enter(Arrival arrival, BodyAllowance allowance) throws IOException {
        if (!arrival.bringsBody()) {
            serve(arrival, allowance);
        } else if (arrival.request().getContentLengthLong() > allowance.mostBytes()) {
            arrival.refuse(ErrorKind.TOO_LARGE);
        } else {
            receive(arrival, allowance);
        }
    }

    private void receive(Arrival arrival, BodyAllowance allowance) throws IOException {
        Shares shares = allowance.sender().isPresent() ? files : forms;
        String sender = allowance.sender().orElse(arrival.client());
        long stated = arrival.request().getContentLengthLong();
        long bytes = stated < 0 ? allowance.mostBytes() : stated;
        long share = Math.max(Math.min(bytes, allowance.keptBytes()), FORM);
        if (!shares.take(sender, share)) {
            arrival.refuse(ErrorKind.BUSY);
            return;
        }
        arrival.hold(() -> shares.giveBack(sender, share));
        arrival.receive(allowance, limits.bodies().limit(bytes), () -> serve(arrival, allowance));
    }

    private void serve(Arrival arrival, BodyAllowance allowance) throws IOException {
        String path = arrival.request().getRequestURI();
        if (path.startsWith(NEEDS_NOTHING)) {
            arrival.answer();
        } else if (path.startsWith(STAFF)) {
            arrival.await(staffTurns, arrival.client(), limits.staff().longestWait());
        } else if (arrival.bringsBody() && allowance.sender().isPresent()) {
            arrival.await(
                    fileTurns, allowance.sender().orElseThrow(), limits.files().longestWait());
        } else {
            arrival.await(portalTurns, arrival.client(), limits.portal().longestWait());
        }
    }
}
