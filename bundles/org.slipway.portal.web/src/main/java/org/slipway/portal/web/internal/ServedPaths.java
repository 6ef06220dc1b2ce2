// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import org.osgi.service.component.annotations.Component;
import org.slipway.api.portal.PortalPaths;

/** Tells where the pages of this bundle are. */
@Component
public final class ServedPaths implements PortalPaths {

    @Override
    public String link(String token) {
        return LinkServlet.PATH + token;
    }
}
