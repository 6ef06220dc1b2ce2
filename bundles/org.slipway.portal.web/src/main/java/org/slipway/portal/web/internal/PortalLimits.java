// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.web.ClientAddress;
import org.slipway.web.RateLimit;
import org.slipway.web.WebFront;

/**
 * How much one client may ask. Strict with wrong links, which a person hardly ever has twenty of; generous with good
 * ones, by link and not by address, because whole offices sit behind one address.
 */
@Component(service = PortalLimits.class, configurationPid = "slipway.limits")
@Designate(ocd = LimitsConfiguration.class)
public final class PortalLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final ClientAddress addresses;
    private final RateLimit wrongLinks;
    private final RateLimit openings;
    private final RateLimit forms;

    @Activate
    public PortalLimits(@Reference WebFront front, LimitsConfiguration configuration) {
        this(
                front.clients(),
                new RateLimit(configuration.wrongLinks(), WINDOW, Clock.systemUTC()),
                new RateLimit(configuration.openings(), WINDOW, Clock.systemUTC()),
                new RateLimit(configuration.forms(), WINDOW, Clock.systemUTC()));
    }

    PortalLimits(ClientAddress addresses, RateLimit wrongLinks, RateLimit openings, RateLimit forms) {
        this.addresses = addresses;
        this.wrongLinks = wrongLinks;
        this.openings = openings;
        this.forms = forms;
    }

    /** The time to wait for a client who had too many wrong links. */
    Optional<Duration> guessing(HttpServletRequest request) {
        return wrongLinks.exceeded(addresses.of(request));
    }

    /** Counts a wrong link. */
    void wrongLink(HttpServletRequest request) {
        wrongLinks.count(addresses.of(request));
    }

    /** Counts that a link is opened; the time to wait if that is too often. */
    Optional<Duration> opening(String selector) {
        return openings.count(selector);
    }

    /** Counts a form of a visit; the time to wait if that is too often. */
    Optional<Duration> form(String selector) {
        return forms.count(selector);
    }
}
