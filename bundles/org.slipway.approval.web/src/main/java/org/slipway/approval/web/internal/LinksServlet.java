// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.NotificationRefused;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkDecisionRefusal;
import org.slipway.approval.web.internal.LinksView.Fault;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.pages.JtelinksGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** The portal links of an invoice: which are out, revoking one or all of a supplier, mailing a new one. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.LINKS + "/*")
public final class LinksServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private static final String ALL = Addresses.ALL_LINKS.substring(Addresses.LINKS.length());

    private final transient IssuedLinks links;
    private final transient AllLinks all;
    private final transient InvoiceNotifications notifications;
    private final transient Clock clock;

    @Activate
    public LinksServlet(
            @Reference StaffSessions sessions,
            @Reference IssuedLinks links,
            @Reference InvoiceNotifications notifications) {
        this(sessions, links, notifications, Clock.systemUTC());
    }

    LinksServlet(StaffSessions sessions, IssuedLinks links, InvoiceNotifications notifications, Clock clock) {
        super(sessions);
        this.links = links;
        this.all = new AllLinks(links);
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    boolean restores() {
        return true;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        String path = path(request);
        if (path.equals("/revoke") || path.equals("/send")) {
            request.error(ErrorKind.METHOD_NOT_ALLOWED);
        } else if (path.equals(ALL)) {
            all.show(request);
        } else if (!path.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            List<Notice> notices = request.field("sent").isEmpty() ? List.of() : notice(request, "ok", "links.sent");
            String typed = request.restored() ? LinkForm.read(request).selector() : "";
            page(request, HttpServletResponse.SC_OK, new Fault(typed, ""), notices);
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        String path = path(request);
        if (path.equals(ALL)) {
            all.take(request);
            return;
        }
        if (!path.equals("/revoke") && !path.equals("/send")) {
            request.error(path.isEmpty() ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
            return;
        }
        LinkForm form = LinkForm.read(request);
        Optional<InvoiceLinks> found =
                found(request, form).stream().filter(form::about).findFirst();
        if (found.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
        } else if (path.equals("/revoke")) {
            revoke(request, form, found.get());
        } else {
            send(request, form, found.get());
        }
    }

    private void revoke(StaffRequest request, LinkForm form, InvoiceLinks found) throws IOException {
        Outcome<String, LinkDecisionRefusal> outcome =
                links.revoke(request.staff(), found.invoice().ref(), form.selector(), form.reason());
        if (outcome instanceof Outcome.Refused<String, LinkDecisionRefusal> refused) {
            refuse(request, form, refused.reason());
        } else {
            Pages.seeOther(request.response(), Addresses.links(form.number()));
        }
    }

    private void refuse(StaffRequest request, LinkForm form, LinkDecisionRefusal refusal) throws IOException {
        int status = Statuses.of(refusal);
        switch (refusal) {
            case NOT_FOUND -> request.error(ErrorKind.NOT_FOUND);
            case NOT_ALLOWED -> request.notice(status, "links.NOT_ALLOWED", Addresses.links(form.number()));
            case REASON_MISSING -> page(request, status, new Fault(form.selector(), "links.reasonMissing"), List.of());
            case REASON_TOO_LONG -> page(request, status, new Fault(form.selector(), "links.reasonTooLong"), List.of());
            case REVOKED_BEFORE -> page(request, status, Fault.NONE, notice(request, "bad", "links.revokedBefore"));
        }
    }

    private void send(StaffRequest request, LinkForm form, InvoiceLinks found) throws IOException {
        Outcome<String, NotificationRefused> outcome =
                notifications.send(request.staff(), found.invoice().ref());
        if (outcome instanceof Outcome.Refused<String, NotificationRefused> refused) {
            refuse(request, form, refused.reason());
        } else {
            Pages.seeOther(request.response(), Addresses.links(form.number()) + "&sent=1");
        }
    }

    private void refuse(StaffRequest request, LinkForm form, NotificationRefused refused) throws IOException {
        NotificationRefusal refusal = refused.reason();
        int status = Statuses.of(refusal);
        switch (refusal) {
            case UNKNOWN_INVOICE -> request.error(ErrorKind.NOT_FOUND);
            case NOT_ALLOWED -> request.notice(status, "links.NOT_ALLOWED", Addresses.links(form.number()));
            case NO_ADDRESS, NOT_PAYABLE ->
                page(request, status, Fault.NONE, notice(request, "bad", "links." + refusal));
            case TOO_MANY_BY_STAFF ->
                page(request, status, Fault.NONE, tooMany(request, form, refused, InvoiceNotifications.MOST_AN_HOUR));
            case TOO_MANY_OF_INVOICE ->
                page(request, status, Fault.NONE, tooMany(request, form, refused, InvoiceNotifications.MOST_A_DAY));
        }
    }

    private List<Notice> tooMany(StaffRequest request, LinkForm form, NotificationRefused refused, int most) {
        String key = "links." + refused.reason();
        String until = found(request, form).stream()
                .findFirst()
                .flatMap(links ->
                        refused.until().map(at -> request.time(links.supplier().id(), at)))
                .orElse("");
        return List.of(new Notice(
                "notice notice-bad", request.text(key + ".heading"), request.text(key + ".explanation", most, until)));
    }

    private void page(StaffRequest request, int status, Fault fault, List<Notice> notices) throws IOException {
        LinkForm form = LinkForm.read(request);
        LinksView view = new LinksView(request, clock.instant(), form, fault);
        request.page(status, JtelinksGenerated::render, view.of(found(request, form), notices));
    }

    private List<InvoiceLinks> found(StaffRequest request, LinkForm form) {
        return form.number().isEmpty() ? List.of() : links.ofNumber(request.staff(), form.number());
    }

    private static List<Notice> notice(StaffRequest request, String style, String key) {
        return List.of(new Notice(
                "notice notice-" + style, request.text(key + ".heading"), request.text(key + ".explanation")));
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
