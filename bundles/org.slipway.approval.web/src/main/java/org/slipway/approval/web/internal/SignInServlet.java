// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.Colleagues;
import org.slipway.api.approval.Staff;
import org.slipway.approval.web.internal.SignIns.Answer;
import org.slipway.approval.web.internal.page.NoticePage;
import org.slipway.approval.web.internal.page.SignInPage;
import org.slipway.approval.web.internal.pages.JtenoticeGenerated;
import org.slipway.approval.web.internal.pages.JtesigninGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Texts;
import org.slipway.web.WebFront;

/** The sign-in form. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.SIGN_IN)
public final class SignInServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MAX_TYPED = 1_000;

    private final transient StaffSessions sessions;
    private final transient SignIns signIns;
    private final transient Colleagues colleagues;
    private final transient WebFront front;

    @Activate
    public SignInServlet(
            @Reference StaffSessions sessions,
            @Reference SignIns signIns,
            @Reference Colleagues colleagues,
            @Reference WebFront front) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.colleagues = colleagues;
        this.front = front;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = Addresses.own(typed(request, Addresses.PARAMETER));
        if (sessions.current(request, response).isPresent()) {
            Pages.seeOther(response, target);
            return;
        }
        form(request, response, HttpServletResponse.SC_OK, "");
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (!sessions.acceptsSignIn(request, response)) {
            ErrorPages.send(request, response, ErrorKind.FORM_REFUSED);
            return;
        }
        String name = typed(request, "name");
        SignIns.Origin origin = new SignIns.Origin(
                front.clients().of(request), sessions.knownBrowser().of(request, name));
        Answer answer = signIns.attempt(name, typed(request, "password"), origin);
        if (answer instanceof Answer.Welcome welcome) {
            welcome(request, response, welcome.staff());
        } else if (answer instanceof Answer.Useless useless) {
            useless(request, response, useless);
        } else if (answer instanceof Answer.TooMany tooMany) {
            tooMany(request, response, tooMany.pause());
        } else {
            form(request, response, HttpServletResponse.SC_UNAUTHORIZED, "signIn.wrong");
        }
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Staff staff) throws IOException {
        if (sessions.begin(request, response, staff)) {
            colleagues.signedIn(staff);
            sessions.knownBrowser().remember(request, response, typed(request, "name"));
            Pages.seeOther(response, Addresses.own(typed(request, Addresses.PARAMETER)));
        } else {
            useless(request, response, new Answer.Useless(staff.name(), StaffRights.Missing.FEWER_SUPPLIERS));
        }
    }

    private void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        String key = wait.compareTo(Slowdown.LONGEST) > 0 ? "signIn.tooMany" : "signIn.wait";
        form(request, response, TOO_MANY_REQUESTS, key, wait.toSeconds() + 1);
    }

    /** Right name and password, but nothing to be done with them: says what to ask the administrator for. */
    private static void useless(HttpServletRequest request, HttpServletResponse response, Answer.Useless useless)
            throws IOException {
        Texts texts = StaffServlet.MESSAGES.of(request);
        NoticePage view = new NoticePage(
                texts,
                Optional.empty(),
                texts.get("noRights.heading"),
                texts.get("noRights." + useless.missing(), useless.name()),
                texts.get("noRights.link"),
                Addresses.SIGN_IN);
        Pages.send(response, HttpServletResponse.SC_FORBIDDEN, JtenoticeGenerated::render, view);
    }

    private void form(
            HttpServletRequest request, HttpServletResponse response, int status, String problem, Object... arguments)
            throws IOException {
        Texts texts = StaffServlet.MESSAGES.of(request);
        SignInPage view = new SignInPage(
                texts,
                problem.isEmpty() ? "" : texts.get(problem, arguments),
                typed(request, "name"),
                Addresses.own(typed(request, Addresses.PARAMETER)),
                sessions.signInToken(request, response));
        Pages.send(response, status, JtesigninGenerated::render, view);
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field))
                .filter(value -> value.length() <= MAX_TYPED)
                .orElse("");
    }
}
