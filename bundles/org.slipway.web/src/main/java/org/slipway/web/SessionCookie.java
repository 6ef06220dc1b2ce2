// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
     * @param longest life of one that is used all the time
     */
    public record Kind(String name, SealPurpose purpose, Duration life, Duration longest) {}

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
        Optional<Session> session = read(request);
        session.filter(this::ageing)
                .ifPresent(found -> set(request, response, sealed(found.begun(), found.value()), ""));
        return session.map(Session::value);
    }

    /** The value of the session that the browser brought, without a new lease; empty as with {@link #slide}. */
    public Optional<String> value(HttpServletRequest request) {
        return read(request).map(Session::value);
    }

    /** Begins a session with this value. */
    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, sealed(clock.instant(), value), "");
    }

    /** The same for what the browser shall remember when it is closed, for as long as the session's life. */
    public void keep(HttpServletRequest request, HttpServletResponse response, String value) {
        set(
                request,
                response,
                sealed(clock.instant(), value),
                "; Max-Age=" + kind.life().toSeconds());
    }

    private String sealed(Instant begun, String value) {
        return seals.seal(kind.purpose(), begun.getEpochSecond() + " " + value, kind.life());
    }

    /** Ends the session. */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", "; Max-Age=0");
    }

    /** What a cookie says, and since when. */
    private record Session(Instant begun, Instant issued, String value) {

        static Optional<Session> of(OpenedSeal seal) {
            String[] parts = seal.value().split(" ", 2);
            if (parts.length < 2 || !parts[0].matches("[0-9]{1,12}")) {
                return Optional.empty();
            }
            Instant begun = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return Optional.of(new Session(begun, seal.issued(), parts[1]));
        }
    }

    private Optional<Session> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return seals.open(kind.purpose(), cookie.getValue())
                        .flatMap(Session::of)
                        .filter(this::young);
            }
        }
        return Optional.empty();
    }

    private boolean young(Session session) {
        return clock.instant().isBefore(session.begun().plus(kind.longest()));
    }

    private boolean ageing(Session session) {
        return session.issued().plus(kind.life().dividedBy(10)).isBefore(clock.instant());
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
