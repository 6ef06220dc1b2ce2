// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import org.osgi.annotation.versioning.ProviderType;

/** Where the portal's pages are. Only who serves them knows; who mails a link asks. */
@ProviderType
public interface PortalPaths {

    /**
     * The path of the page that opens a portal link, from the root of the server.
     *
     * @param token of the link, {@code selector.secret}
     */
    String link(String token);
}
