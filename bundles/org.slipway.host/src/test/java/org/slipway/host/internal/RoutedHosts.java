// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.slipway.api.SupplierId;
import org.slipway.spi.host.HostLedger;

/** Hosts that come and go as a test likes. */
final class RoutedHosts {

    private RoutedHosts() {}

    /** One host, and no configuration. */
    static Hosts only(HostLedger host) {
        Hosts hosts = routed(Map.of(), Optional.empty());
        hosts.addHost(host, Map.of());
        return hosts;
    }

    /** None yet. */
    static Hosts routed(Map<SupplierId, String> suppliers, Optional<String> others) {
        return new Hosts(() -> new HostRoutes(suppliers, others));
    }

    /** What the registry says of a host. */
    static Map<String, Object> named(String name, int ranking) {
        return Map.of(HostLedger.NAME, name, Constants.SERVICE_RANKING, ranking, Constants.SERVICE_ID, 7L);
    }
}
