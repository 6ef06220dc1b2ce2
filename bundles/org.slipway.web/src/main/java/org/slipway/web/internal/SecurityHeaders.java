// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.IOException;
import java.util.Map;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.slipway.settings.Current;

/** The one place that sets the security headers of every answer. */
@Component(
        service = {Filter.class, SecurityHeaders.class},
        property = "service.ranking:Integer=2000")
@HttpWhiteboardFilterName("slipway-security-headers")
@HttpWhiteboardFilterPattern({"/portal/*", "/approvals/*", "/slipway/*"})
public final class SecurityHeaders implements Filter {

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

    /** TLS ends at a proxy: what is public is known from the configuration only. */
    @Reference(
            service = LinksSettings.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Current<PublicAddress> address;

    /** Made by the container, and there whatever is configured. */
    @Activate
    public SecurityHeaders() {}

    /** Without a container: for a portal that is reached at that address. */
    public static SecurityHeaders at(String baseUrl) {
        PublicAddress address = PublicAddress.parse(baseUrl);
        SecurityHeaders headers = new SecurityHeaders();
        headers.address = () -> address;
        return headers;
    }

    private boolean publicByTls() {
        Current<PublicAddress> configured = address;
        return configured != null && configured.get().byTls();
    }

    /** Sets what no answer may be without, whatever the configuration; for one that no filter stands before. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        boolean exchange = RequestPath.of(request).portalLink();
        response.setHeader("Referrer-Policy", exchange ? "no-referrer" : "same-origin");
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answer answer = new Answer((HttpServletRequest) request, (HttpServletResponse) response);
        answer.begin();
        chain.doFilter(request, answer);
    }

    @Override
    public void destroy() {}

    /** An answer that has them from the beginning, and still has them when it is begun anew. */
    private final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        void begin() {
            set(request, this);
            if (publicByTls() || request.isSecure()) {
                setHeader("Strict-Transport-Security", "max-age=31536000");
            }
        }

        @Override
        public void reset() {
            super.reset();
            begin();
        }
    }
}
