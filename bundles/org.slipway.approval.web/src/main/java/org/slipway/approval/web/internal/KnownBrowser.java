// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;
import org.slipway.web.SessionCookie;

/**
 * Who has signed in by a browser before. That opens nothing, but tells the tries of who owns a name from those of strangers, who
 * could lock the owner out otherwise.
 */
final class KnownBrowser {

    private static final Duration LIFE = Duration.ofDays(90);

    private final SessionCookie cookie;

    KnownBrowser(Seals seals, BooleanSupplier publicByTls, Clock clock) {
        this.cookie = new SessionCookie(
                new SessionCookie.Kind("slipway-known", SealPurpose.KNOWN_BROWSER, LIFE, LIFE),
                seals,
                publicByTls,
                clock);
    }

    boolean of(HttpServletRequest request, String name) {
        return cookie.value(request).filter(folded(name)::equals).isPresent();
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        cookie.keep(request, response, folded(name));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
