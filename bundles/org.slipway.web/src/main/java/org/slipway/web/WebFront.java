// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is configured of the way between browsers and both screens, at the moment. What shows pages refers to it, so that none is
 * served before there are good settings.
 */
@ProviderType
public interface WebFront {

    /** Whether browsers reach us by TLS, as the configured public address says; where it ends does not matter. */
    boolean publicByTls();

    /**
     * Where browsers outside reach a path.
     *
     * @param path from the root of the server, with its slash
     */
    URI at(String path);

    /** How much one client may ask. */
    ClientLimits limits();

    /** Tells clients apart, also behind the configured proxies. */
    ClientAddress clients();
}
