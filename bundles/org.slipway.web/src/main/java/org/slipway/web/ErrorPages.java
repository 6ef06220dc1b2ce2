// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.io.IOException;
import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.web.internal.ErrorView;
import org.slipway.web.internal.pages.JteerrorGenerated;

/** Answers with an error page in the reader's language. Needs no service. */
public final class ErrorPages {

    private static final Messages MESSAGES = Messages.beside(ErrorView.class);

    private ErrorPages() {}

    /** Answers with the page of an error without an incident. */
    public static void send(HttpServletRequest request, HttpServletResponse response, ErrorKind kind)
            throws IOException {
        send(request, response, kind, "");
    }

    /**
     * Answers that it was too much.
     *
     * @param wait until it is worth trying again, at least a second
     */
    public static void sendTooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
        send(request, response, ErrorKind.TOO_MANY_REQUESTS);
    }

    /**
     * Answers with the page of an error.
     *
     * @param incident the code that the log has too; empty if there is none
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, ErrorKind kind, String incident)
            throws IOException {
        if (kind.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "30");
        }
        ErrorView view = ErrorView.of(request, MESSAGES.of(request), kind, incident);
        Pages.send(response, kind.status(), JteerrorGenerated::render, view);
    }
}
