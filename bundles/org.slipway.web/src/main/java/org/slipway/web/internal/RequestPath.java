// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** The path of a request as the container has understood it: decoded, and without tricks. */
final class RequestPath {

    private static final String LINKS = "/portal/l/";
    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9_-]*");

    private final String path;
    private final String asSent;

    private RequestPath(String path, String asSent) {
        this.path = path;
        this.asSent = asSent;
    }

    static RequestPath of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return new RequestPath(request.getServletPath() + (rest == null ? "" : rest), request.getRequestURI());
    }

    /** Whether it is a portal link, with the secret in it. */
    boolean portalLink() {
        return path.startsWith(LINKS);
    }

    /** As the addresses of pages are written. */
    String decoded() {
        return path;
    }

    /** For the log: as it was sent, and so still encoded; of a portal link its public half only. */
    String loggable() {
        if (!portalLink()) {
            return asSent;
        }
        Matcher selector = SELECTOR.matcher(path.substring(LINKS.length()));
        return selector.lookingAt() ? LINKS + selector.group() : LINKS;
    }
}
