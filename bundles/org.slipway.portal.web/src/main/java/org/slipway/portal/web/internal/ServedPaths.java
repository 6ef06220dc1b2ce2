// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.portal.PortalPaths;
import org.slipway.web.WebFront;

/** Tells where the pages of this bundle are. */
@Component
public final class ServedPaths implements PortalPaths {

    private final WebFront front;

    @Activate
    public ServedPaths(@Reference WebFront front) {
        this.front = front;
    }

    @Override
    public URI link(String token) {
        return front.at(LinkServlet.PATH + token);
    }
}
