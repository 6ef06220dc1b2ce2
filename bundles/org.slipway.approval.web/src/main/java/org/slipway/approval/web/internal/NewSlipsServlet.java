// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStanding;
import org.slipway.web.Chip;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Texts;

/**
 * What is new since a list was made: in the first line how many slips, in words, then a line for each slip of the list that has
 * changed, with code and version, style and word of its state between tabs; or nothing. A page asks that by itself, so that the
 * session is not prolonged by it.
 */
@Component(service = PageServlet.class)
@PageAddress(Addresses.NEW)
public final class NewSlipsServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern MICROS = Pattern.compile("[0-9]{1,17}");
    private static final Pattern SHOWN = Pattern.compile("(PS-[0-9A-Z]{4}-[0-9A-Z]{2})\\.([0-9]{1,9})");

    private final transient StaffSessions sessions;
    private final transient SlipQueue queue;

    @Activate
    public NewSlipsServlet(@Reference StaffSessions sessions, @Reference SlipQueue queue) {
        this.sessions = sessions;
        this.queue = queue;
    }

    /** How a row of a list says which slip it shows, and which version of it. */
    static String shown(Slip slip) {
        return slip.code().value() + "." + slip.version();
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
            Staff staff = session.get().staff();
            tell(request, response, queue.submittedSince(staff, moment), queue.changed(staff, shown(request)));
        }
    }

    private static Map<SlipCode, Long> shown(HttpServletRequest request) {
        String[] rows = Objects.requireNonNullElse(request.getParameterValues("shown"), new String[0]);
        return Arrays.stream(rows)
                .limit(SlipQueue.PAGE_SIZE)
                .map(SHOWN::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        row -> new SlipCode(row.group(1)), row -> Long.valueOf(row.group(2)), (one, other) -> one));
    }

    private static void tell(
            HttpServletRequest request, HttpServletResponse response, int count, List<SlipStanding> changed)
            throws IOException {
        if (count == 0 && changed.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        Texts texts = StaffServlet.MESSAGES.of(request);
        Stream<String> lines = changed.stream().map(slip -> line(slip, ListNames.chip(slip.status(), texts)));
        byte[] text = Stream.concat(Stream.of(heading(texts, count, changed.size())), lines)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static String heading(Texts texts, int count, int changed) {
        if (count == 0) {
            return texts.get("queue.changed", changed);
        }
        return texts.get(count < SlipQueue.MOST_NEW ? "queue.new" : "queue.newMany", count);
    }

    private static String line(SlipStanding slip, Chip state) {
        return slip.code().value() + "." + slip.version() + "\t" + state.style() + "\t" + state.label();
    }
}
