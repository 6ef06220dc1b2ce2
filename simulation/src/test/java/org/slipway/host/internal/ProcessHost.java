// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;

/** The guard before the host of a process, with less patience than a site has. */
public final class ProcessHost {

    private static final int AT_ONCE = 8;

    private ProcessHost() {}

    /** Before that one host. */
    public static BoundedHost guarded(HostLedger host, Duration reading, Duration posting) {
        Hosts hosts = new Hosts(() -> new HostRoutes(Map.of(), Optional.empty()));
        hosts.addHost(host, Map.of());
        return new GuardedHost(
                hosts,
                new Calls("host-read", AT_ONCE, reading),
                new Calls("host-post", AT_ONCE, posting),
                new Calls("host-file", 1, posting));
    }
}
