// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slipway.web.ClientAddress;
import org.slipway.web.WebFront;

/** What is configured for both screens. TLS ends at a proxy, so what is public is known from here alone. */
@Component(
        service = WebFront.class,
        configurationPid = {"slipway.links", "slipway.limits"})
public final class ConfiguredFront implements WebFront {

    private final boolean publicByTls;
    private final ClientAddress clients;

    /** Made by the container. */
    @Activate
    public ConfiguredFront(FrontConfiguration configuration) {
        this(configuration.baseUrl(), new ClientAddress(List.of(configuration.trustedProxies())));
    }

    private ConfiguredFront(String baseUrl, ClientAddress clients) {
        this.publicByTls = baseUrl.toLowerCase(Locale.ROOT).startsWith("https:");
        this.clients = clients;
    }

    /** Without a container: for a portal that is reached at that address, without a proxy. */
    public static ConfiguredFront at(String baseUrl) {
        return new ConfiguredFront(baseUrl, new ClientAddress(List.of()));
    }

    @Override
    public boolean publicByTls() {
        return publicByTls;
    }

    @Override
    public ClientAddress clients() {
        return clients;
    }
}
