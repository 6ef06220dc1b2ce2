// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** An answer that has the security headers from the beginning, and still has them when it is begun anew: their one place. */
final class GuardedResponse extends HttpServletResponseWrapper {

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "X-Robots-Tag", "noindex, nofollow",
            "Cache-Control", "no-store");

    private final boolean portalLink;
    private final boolean tls;
    private final boolean keptConnection;

    /**
     * Sets them.
     *
     * @param tls whether browsers shall insist on TLS
     * @param keptConnection whether the client may go on with this connection
     */
    GuardedResponse(HttpServletRequest request, HttpServletResponse response, boolean tls, boolean keptConnection) {
        super(response);
        this.portalLink = RequestPath.of(request).portalLink();
        this.tls = tls;
        this.keptConnection = keptConnection;
        begin();
    }

    private void begin() {
        ALWAYS.forEach(super::setHeader);
        super.setHeader("Referrer-Policy", portalLink ? "no-referrer" : "same-origin");
        if (tls) {
            super.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!keptConnection) {
            super.setHeader("Connection", "close");
        }
    }

    @Override
    public void reset() {
        super.reset();
        begin();
    }
}
