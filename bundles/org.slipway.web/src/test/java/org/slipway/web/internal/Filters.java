// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import org.slipway.web.testing.PageServer;

/** Gives the tests of both screens a server with the filters and files that the kit has in Karaf. */
public final class Filters {

    private Filters() {}

    /** Adds them, in the order of their ranking. */
    public static PageServer addTo(PageServer server) {
        return server.filter(SecurityHeaders.at("http://localhost:8181"))
                .filter(new IncidentFilter())
                .servlet(new AssetServlet(), AssetFiles.ROOT + "*");
    }
}
