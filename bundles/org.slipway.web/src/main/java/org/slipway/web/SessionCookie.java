// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.security.OpenedSeal;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;

/**
 * A session that the browser carries in a sealed cookie: no memory here, no sticky sessions. The name begins with
 * {@code __Host-} and the cookie is {@code Secure}, but for plain HTTP on localhost, where browsers refuse that. What the
 * proxy sends as the host is believed for that only where the public address is not by TLS anyway.
 */
public final class SessionCookie {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Kind kind;
    private final Seals seals;
    private final BooleanSupplier publicByTls;
    private final Clock clock;

    /**
     * What tells one session from another.
     *
     * @param name of the cookie, without a prefix
     * @param life of a session that nobody uses
     */
    public record Kind(String name, SealPurpose purpose, Duration life) {}

    /**
     * The cookie of one kind of session.
     *
     * @param publicByTls as {@link WebFront#publicByTls()} says
     */
    public SessionCookie(Kind kind, Seals seals, BooleanSupplier publicByTls, Clock clock) {
        this.kind = kind;
        this.seals = seals;
        this.publicByTls = publicByTls;
        this.clock = clock;
    }

    /**
     * The value of the session that the browser brought, and a new lease for it once a tenth of its life is over.
     * Empty if there is none, or if it is not ours or over.
     */
    public Optional<String> slide(HttpServletRequest request, HttpServletResponse response) {
        Optional<OpenedSeal> session = read(request);
        session.filter(this::ageing).ifPresent(seal -> write(request, response, seal.value()));
        return session.map(OpenedSeal::value);
    }

    /** The value of the session that the browser brought, without a new lease; empty as with {@link #slide}. */
    public Optional<String> value(HttpServletRequest request) {
        return read(request).map(OpenedSeal::value);
    }

    /** Begins a session with this value, or goes on with it. */
    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, seals.seal(kind.purpose(), value, kind.life()), "");
    }

    /** Ends the session. */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", "; Max-Age=0");
    }

    private Optional<OpenedSeal> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return seals.open(kind.purpose(), cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private boolean ageing(OpenedSeal seal) {
        return seal.issued().plus(kind.life().dividedBy(10)).isBefore(clock.instant());
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, String more) {
        String secure = plain(request) ? "" : "; Secure";
        response.addHeader(
                "Set-Cookie", name(request) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + more);
    }

    private String name(HttpServletRequest request) {
        return plain(request) ? kind.name() : "__Host-" + kind.name();
    }

    private boolean plain(HttpServletRequest request) {
        return !publicByTls.getAsBoolean() && !request.isSecure() && LOCAL.contains(request.getServerName());
    }
}
