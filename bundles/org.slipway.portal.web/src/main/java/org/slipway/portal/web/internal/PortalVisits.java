// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.security.OpenedSeal;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;
import org.slipway.portal.web.internal.pages.JtenoticeGenerated;
import org.slipway.portal.web.internal.view.NoticePage;
import org.slipway.portal.web.internal.view.PortalRequest;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.Formats;
import org.slipway.web.KeptForm;
import org.slipway.web.Messages;
import org.slipway.web.Pages;
import org.slipway.web.SessionCookie;
import org.slipway.web.Texts;
import org.slipway.web.WebFront;

/** Lets customers in: by a portal link first, by the session's cookie from then on. */
@Component(service = PortalVisits.class)
public final class PortalVisits {

    private static final SessionCookie.Kind SESSION = new SessionCookie.Kind(
            "slipway-portal", SealPurpose.PORTAL_SESSION, Duration.ofMinutes(60), Duration.ofHours(12));

    /** How long what was typed waits for the link to be opened again. */
    static final SessionCookie.Kind KEPT = new SessionCookie.Kind(
            "slipway-portal-form", SealPurpose.KEPT_FORM, Duration.ofHours(2), Duration.ofHours(2));

    /** How long the page of an expired link can be used to ask for a fresh one. */
    private static final Duration RENEWAL = Duration.ofHours(1);

    private final PortalLinks links;
    private final InvoicePortal portal;
    private final SupplierProfiles profiles;
    private final Seals seals;
    private final PortalLimits limits;
    private final SessionCookie session;
    private final KeptForm kept;
    private final Messages messages = Messages.beside(PortalRequest.class);

    @Activate
    public PortalVisits(
            @Reference PortalLinks links,
            @Reference InvoicePortal portal,
            @Reference SupplierProfiles profiles,
            @Reference Seals seals,
            @Reference PortalLimits limits,
            @Reference WebFront front) {
        this(
                new Services(links, portal, profiles),
                seals,
                limits,
                new Cookies(
                        new SessionCookie(SESSION, seals, front::publicByTls, Clock.systemUTC()),
                        new KeptForm(new SessionCookie(KEPT, seals, front::publicByTls, Clock.systemUTC()))));
    }

    PortalVisits(Services services, Seals seals, PortalLimits limits, Cookies cookies) {
        this.links = services.links();
        this.portal = services.portal();
        this.profiles = services.profiles();
        this.seals = seals;
        this.limits = limits;
        this.session = cookies.session();
        this.kept = cookies.kept();
    }

    /** What the browser carries: its session, and what was typed when that was over. */
    record Cookies(SessionCookie session, KeptForm kept) {}

    /** Where visits and what they show come from. */
    record Services(PortalLinks links, InvoicePortal portal, SupplierProfiles profiles) {}

    /**
     * Opens a link: begins a session, or answers why not. A right one opens whatever others behind the same address have
     * guessed; a client with too many wrong ones waits for the next answer to one.
     */
    void exchange(HttpServletRequest request, HttpServletResponse response, String token) throws IOException {
        Outcome<PortalVisit, LinkRefusal> opened = links.open(token);
        Optional<Duration> wait =
                opened.equals(Outcome.refused(LinkRefusal.UNKNOWN)) ? limits.wrongLink(request) : Optional.empty();
        if (wait.isPresent()) {
            ErrorPages.sendTooMany(request, response, wait.get());
            return;
        }
        Optional<PortalVisit> visit = admitted(request, response, selector(token), opened);
        if (visit.isPresent()) {
            begin(request, response, visit.get());
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, PortalVisit visit) throws IOException {
        Optional<Duration> wait = limits.opening(visit.selector());
        if (wait.isPresent()) {
            ErrorPages.sendTooMany(request, response, wait.get());
            return;
        }
        session.write(request, response, visit.selector());
        Pages.seeOther(response, kept(request, visit).isPresent() ? SlipForms.FORM_PATH : "/portal/invoice");
    }

    /** Whether the browser has no session, or one that is over. */
    boolean closed(HttpServletRequest request) {
        return session.value(request).isEmpty();
    }

    /**
     * Answers a slip's form whose session is over: what was typed is kept in the browser until the link is opened again.
     *
     * @param shownIn the visit that it was shown in, as {@link VisitOwner#session} writes it
     */
    void keep(HttpServletRequest request, HttpServletResponse response, String shownIn, SlipForm form)
            throws IOException {
        Optional<Duration> wait = limits.form(VisitOwner.selector(shownIn));
        if (wait.isPresent()) {
            ErrorPages.sendTooMany(request, response, wait.get());
            return;
        }
        kept.keep(request, response, new KeptForm.Words(VisitOwner.owner(shownIn), SlipForms.FORM_PATH, form.words()));
        refuse(request, response, NoticePage.Kind.CLOSED_KEPT);
    }

    /** The slip's form that was kept for this customer; empty if none was. */
    Optional<SlipForm> kept(HttpServletRequest request, PortalVisit visit) {
        return kept.of(request, VisitOwner.owner(visit), SlipForms.FORM_PATH)
                .map(words -> new SlipForm(words.texts(), Optional.empty()));
    }

    /** Keeps no form any longer: it was sent. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        kept.forget(request, response);
    }

    /** Who sends this request, by the cookie alone; empty if there is no session. */
    Optional<String> sender(HttpServletRequest request) {
        return session.value(request);
    }

    /** The customer of this request with what is shown; if there is none, the answer has been given and this is empty. */
    Optional<PortalRequest> receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalVisit> visit = admit(request, response);
        return visit.isEmpty() ? Optional.empty() : visitor(request, response, visit.get());
    }

    /** The visit of this request, without asking the host; if there is none, the answer has been given and this is empty. */
    Optional<PortalVisit> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> selector = session.slide(request, response);
        if (selector.isEmpty()) {
            boolean form = request.getMethod().equals("POST");
            refuse(request, response, form ? NoticePage.Kind.CLOSED_FORM : NoticePage.Kind.CLOSED);
            return Optional.empty();
        }
        Optional<Duration> wait = request.getMethod().equals("POST") ? limits.form(selector.get()) : Optional.empty();
        if (wait.isPresent()) {
            ErrorPages.sendTooMany(request, response, wait.get());
            return Optional.empty();
        }
        return admitted(request, response, selector.get(), links.resume(selector.get()));
    }

    /** The same for what costs about as much as a form: it is counted as one. */
    Optional<PortalVisit> admitCounted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalVisit> visit = admit(request, response);
        Optional<Duration> wait = visit.flatMap(admitted -> limits.form(admitted.selector()));
        if (wait.isPresent()) {
            ErrorPages.sendTooMany(request, response, wait.get());
            return Optional.empty();
        }
        return visit;
    }

    /** The texts in the language of this request, of those that the supplier speaks. */
    Texts texts(HttpServletRequest request, PortalVisit visit) {
        return messages.of(request, profiles.of(visit.invoice().supplier()).languages());
    }

    /** A visit with what is shown; if the host knows its invoice no longer, the answer has been given and this is empty. */
    Optional<PortalRequest> visitor(HttpServletRequest request, HttpServletResponse response, PortalVisit visit)
            throws IOException {
        Optional<InvoiceView> view = portal.view(visit);
        if (view.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return Optional.empty();
        }
        return Optional.of(visitor(request, visit, view.get()));
    }

    /** A visit with what is shown, as it was just read. */
    PortalRequest visitor(HttpServletRequest request, PortalVisit visit, InvoiceView view) {
        Formats formats = new Formats(view.supplier().locality());
        SupplierProfile profile = profiles.of(view.supplier().id());
        return new PortalRequest(visit, view, profile, messages.of(request, profile.languages()), formats);
    }

    private Optional<PortalVisit> admitted(
            HttpServletRequest request,
            HttpServletResponse response,
            String selector,
            Outcome<PortalVisit, LinkRefusal> outcome)
            throws IOException {
        if (outcome instanceof Outcome.Accepted<PortalVisit, LinkRefusal> accepted) {
            return Optional.of(accepted.value());
        }
        switch (((Outcome.Refused<PortalVisit, LinkRefusal>) outcome).reason()) {
            case UNKNOWN -> ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            case EXPIRED -> expired(request, response, selector);
        }
        return Optional.empty();
    }

    /** The page offers a fresh link to whoever had the right old one. */
    private void expired(HttpServletRequest request, HttpServletResponse response, String selector) throws IOException {
        String renewal = seals.seal(SealPurpose.LINK_RENEWAL, selector, RENEWAL);
        NoticePage page = new NoticePage(messages.of(request), NoticePage.Kind.EXPIRED, renewal);
        Pages.send(response, page.kind().status(), JtenoticeGenerated::render, page);
    }

    /**
     * Asks for a fresh link in place of an expired one. The answer is the same whether or not a mail goes out.
     *
     * @param renewal as the page of the expired link had it
     */
    void renew(HttpServletRequest request, HttpServletResponse response, String renewal) throws IOException {
        Optional<OpenedSeal> seal = seals.open(SealPurpose.LINK_RENEWAL, renewal);
        if (seal.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.FORM_REFUSED);
            return;
        }
        links.renew(seal.get().value());
        refuse(request, response, NoticePage.Kind.RENEWED);
    }

    private static String selector(String token) {
        return token.split("\\.", 2)[0];
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, NoticePage.Kind kind)
            throws IOException {
        NoticePage page = new NoticePage(messages.of(request), kind, "");
        Pages.send(response, kind.status(), JtenoticeGenerated::render, page);
    }
}
