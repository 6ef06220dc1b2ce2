// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.SlipQueue;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/**
 * How many slips are new since a page was made, in words or nothing. A page asks that by itself, so that the session is not
 * prolonged by it.
 */
@Component(service = PageServlet.class)
@PageAddress(Addresses.NEW)
public final class NewSlipsServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern MICROS = Pattern.compile("[0-9]{1,17}");

    private final transient StaffSessions sessions;
    private final transient SlipQueue queue;

    @Activate
    public NewSlipsServlet(@Reference StaffSessions sessions, @Reference SlipQueue queue) {
        this.sessions = sessions;
        this.queue = queue;
    }

    /** The address that tells what is new since this moment. */
    static String since(Instant moment) {
        return Addresses.NEW + "?since=" + ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StaffSession> session = sessions.unprolonged(request);
        String since = Objects.requireNonNullElse(request.getParameter("since"), "");
        if (session.isEmpty()) {
            Pages.seeOther(response, Addresses.SIGN_IN);
        } else if (!MICROS.matcher(since).matches()) {
            ErrorPages.send(request, response, ErrorKind.BAD_REQUEST);
        } else {
            Instant moment = Instant.EPOCH.plus(Long.parseLong(since), ChronoUnit.MICROS);
            tell(request, response, queue.submittedSince(session.get().staff(), moment));
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, int count) throws IOException {
        if (count == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        String key = count < SlipQueue.MOST_NEW ? "queue.new" : "queue.newMany";
        byte[] text = StaffServlet.MESSAGES.of(request).get(key, count).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
