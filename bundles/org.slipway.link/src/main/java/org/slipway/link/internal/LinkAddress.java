// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.net.URI;
import org.slipway.api.portal.PortalPaths;

/** Where customers open their links. */
record LinkAddress(BaseUrl base, PortalPaths paths) {

    URI of(LinkToken token) {
        return base.at(paths.link(token.text()));
    }
}
