// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** Where the portal's pages are. Only who serves them knows; who mails a link asks. */
@ProviderType
public interface PortalPaths {

    /**
     * The address of the page that opens a portal link, as customers reach it.
     *
     * @param token of the link, {@code selector.secret}
     */
    URI link(String token);
}
