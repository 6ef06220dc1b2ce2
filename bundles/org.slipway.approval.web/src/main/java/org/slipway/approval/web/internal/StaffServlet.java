// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.approval.web.internal.StaffRequest.Exchange;
import org.slipway.web.BodyAllowance;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.Messages;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.UnreadableFormException;

/** A servlet for people who are signed in: all others are sent to the sign-in page, and back when they have. */
abstract class StaffServlet extends PageServlet {

    static final Messages MESSAGES = Messages.beside(StaffServlet.class);

    private static final long serialVersionUID = 1L;

    private final transient StaffSessions sessions;

    StaffServlet(StaffSessions sessions) {
        this.sessions = sessions;
    }

    /** Answers a GET. */
    abstract void show(StaffRequest request) throws IOException;

    /** Answers a POST of a form that we showed in this session. */
    void take(StaffRequest request) throws IOException {
        request.error(ErrorKind.METHOD_NOT_ALLOWED);
    }

    /** How much a form of this page with a file may have; 0 if it has none. */
    long mostBytes() {
        return 0;
    }

    /** Of who is not signed in no file is kept: what they sent is answered by the way to the sign-in page. */
    @Override
    public final BodyAllowance allowance(HttpServletRequest request) {
        if (mostBytes() == 0) {
            return BodyAllowance.form();
        }
        return sessions.brought(request)
                .map(session -> BodyAllowance.file(mostBytes(), session.id()))
                .orElseGet(() -> BodyAllowance.beginning(mostBytes()));
    }

    /** The form of a POST that can be one of ours; forms with files are read by who has some. */
    HttpServletRequest form(HttpServletRequest request) throws IOException, UnreadableFormException {
        return request;
    }

    @Override
    protected final void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StaffSession> session = sessions.current(request, response);
        if (session.isEmpty()) {
            Pages.seeOther(response, Addresses.signIn(request));
            return;
        }
        HttpServletRequest restored = sessions.kept().restored(request, response, session.get());
        show(staffRequest(restored, response, session.get()));
    }

    @Override
    protected final void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Optional<StaffSession> session = sessions.current(request, response);
        if (session.isEmpty()) {
            Pages.seeOther(response, Addresses.signIn(kept(request, response)));
            return;
        }
        try {
            take(staffRequest(form(request), response, session.get()), session.get());
        } catch (UnreadableFormException e) {
            ErrorPages.send(request, response, e.kind());
        }
    }

    /** Whether the pages of this servlet can show again what was typed before the session ended. */
    boolean restores() {
        return false;
    }

    /** Whether those of this request can. */
    boolean restores(HttpServletRequest request) {
        return restores();
    }

    /** The fields of a form whose session is over; forms with files are read up to the first file. */
    HttpServletRequest texts(HttpServletRequest request) throws IOException, UnreadableFormException {
        return request;
    }

    /** The form whose texts are kept, or the request as it is. */
    private HttpServletRequest kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (restores(request)) {
                HttpServletRequest form = texts(request);
                return sessions.kept().keep(form, request, response) ? form : request;
            }
        } catch (UnreadableFormException e) {
            // nothing of it is kept: it is answered as every request without a session
        }
        return request;
    }

    private void take(StaffRequest request, StaffSession session) throws IOException {
        if (sessions.accepts(session, request.exchange().request())) {
            sessions.kept().forget(request.exchange().request(), request.response());
            take(request);
        } else {
            request.error(ErrorKind.FORM_REFUSED);
        }
    }

    private StaffRequest staffRequest(HttpServletRequest request, HttpServletResponse response, StaffSession session) {
        Exchange exchange = new Exchange(request, response, MESSAGES.of(request));
        return new StaffRequest(exchange, session, sessions, new StaffZones(sessions));
    }
}
