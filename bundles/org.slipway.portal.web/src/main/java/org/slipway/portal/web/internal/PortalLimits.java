// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.web.RateLimit;
import org.slipway.web.WebFront;

/**
 * How much one client may ask. Strict with wrong links, which a person hardly ever has twenty of; generous with good
 * ones, by link and not by address, because whole offices sit behind one address.
 */
@Component(service = PortalLimits.class)
public final class PortalLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final WebFront front;
    private final RateLimit wrongLinks;
    private final RateLimit openings;
    private final RateLimit forms;

    @Activate
    public PortalLimits(@Reference WebFront front) {
        this(front, Clock.systemUTC());
    }

    PortalLimits(WebFront front, Clock clock) {
        this.front = front;
        this.wrongLinks = new RateLimit(() -> front.limits().wrongLinks(), WINDOW, clock);
        this.openings = new RateLimit(() -> front.limits().openings(), WINDOW, clock);
        this.forms = new RateLimit(() -> front.limits().forms(), WINDOW, clock);
    }

    /** Counts a wrong link; the time to wait if that is too many of one client. */
    Optional<Duration> wrongLink(HttpServletRequest request) {
        return wrongLinks.count(front.clients().of(request));
    }

    /** Counts that a link is opened; the time to wait if that is too often. */
    Optional<Duration> opening(String selector) {
        return openings.count(selector);
    }

    /** Counts a form of a visit, or an acknowledgement; the time to wait if that is too often. */
    Optional<Duration> form(String selector) {
        return forms.count(selector);
    }
}
