// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.net.URI;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.settings.Current;
import org.slipway.web.ClientAddress;
import org.slipway.web.ClientLimits;
import org.slipway.web.WebFront;

/** What is configured about all pages; there once it is configured well. */
@Component
public final class ConfiguredFront implements WebFront {

    private final Current<PublicAddress> address;
    private final Current<FrontLimits> limits;

    @Activate
    public ConfiguredFront(@Reference LinksSettings address, @Reference LimitsSettings limits) {
        this((Current<PublicAddress>) address, limits);
    }

    private ConfiguredFront(Current<PublicAddress> address, Current<FrontLimits> limits) {
        this.address = address;
        this.limits = limits;
    }

    /** Without a container: for a portal that is reached at that address, without a proxy. */
    public static ConfiguredFront at(String baseUrl, ClientLimits limits) {
        PublicAddress address = PublicAddress.parse(baseUrl);
        FrontLimits all = new FrontLimits(limits, new ClientAddress(List.of()));
        return new ConfiguredFront(() -> address, () -> all);
    }

    @Override
    public boolean publicByTls() {
        return address.get().byTls();
    }

    @Override
    public URI at(String path) {
        return address.get().at(path);
    }

    @Override
    public ClientAddress clients() {
        return limits.get().clients();
    }

    @Override
    public ClientLimits limits() {
        return limits.get().limits();
    }
}
