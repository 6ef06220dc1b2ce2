// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slipway.api.security.SealPurpose;
import org.slipway.testkit.MutableClock;
import org.slipway.web.ClientLimits;
import org.slipway.web.KeptForm;
import org.slipway.web.SessionCookie;
import org.slipway.web.internal.ConfiguredFront;
import org.slipway.web.testing.FakeSeals;
import org.slipway.web.testing.PageServer;

/** The customer's pages on a real server, before a portal of the test's making. */
final class Portal implements AutoCloseable {

    final FakePortal behind = new FakePortal();
    final FakeSubmission submission = new FakeSubmission();
    final MutableClock clock = MutableClock.standing();
    final PageServer server;

    Portal(Path temporary) {
        FakeSeals seals = new FakeSeals(clock);
        SessionCookie.Kind kind = new SessionCookie.Kind(
                "slipway-portal", SealPurpose.PORTAL_SESSION, Duration.ofMinutes(60), Duration.ofHours(12));
        PortalVisits desk = new PortalVisits(
                new PortalVisits.Services(behind, behind, supplier -> behind.profile),
                seals,
                limits(clock),
                new PortalVisits.Cookies(
                        new SessionCookie(kind, seals, () -> false, clock),
                        new KeptForm(new SessionCookie(PortalVisits.KEPT, seals, () -> false, clock))));
        SlipForms counter = new SlipForms(submission, behind, behind, behind, behind, seals);
        server = new PageServer(temporary)
                .page(new LinkServlet(desk), "/portal/l/*")
                .page(new InvoiceServlet(desk, behind.pdfs), "/portal/invoice")
                .page(new InvoicePdfServlet(desk, behind.pdfs), InvoicePdfServlet.PATH)
                .page(new PayServlet(desk, behind, behind), "/portal/pay")
                .page(new SlipFormServlet(desk, counter), "/portal/pay/slip")
                .page(new SlipServlet(desk, counter, behind), "/portal/slips/*")
                .page(new QrServlet(desk, behind), "/portal/pay/qr/*")
                .page(new ColourServlet(), "/portal/colours/*")
                .page(new LogoServlet(desk, supplier -> behind.profile), "/portal/logo")
                .page(new RenewServlet(desk), "/portal/renew")
                .page(new WithdrawServlet(desk, behind, seals), "/portal/withdraw")
                .page(new AcknowledgementServlet(desk, behind), "/portal/acknowledgements/*")
                .start();
    }

    /** Opens a link and gives the cookie of the session. */
    String enter(String link) {
        HttpResponse<String> answer = server.get("/portal/l/" + link);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    /** A page of the visit that {@link FakePortal#LINK} opens. */
    HttpResponse<String> visit(String path) {
        return server.get(path, "Cookie", enter(FakePortal.LINK));
    }

    /** What a reader sees: tags gone, white space folded, no-break spaces made plain. */
    static String text(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("(?s)<head>.*?</head>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    @Override
    public void close() {
        server.close();
    }

    /** Five wrong links, six openings of a link and four forms in ten minutes. */
    private static PortalLimits limits(Clock clock) {
        return new PortalLimits(ConfiguredFront.at("http://localhost:8181", new ClientLimits(5, 6, 4)), clock);
    }
}
