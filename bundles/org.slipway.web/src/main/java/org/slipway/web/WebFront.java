// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What stands before every page: the filter that sets the security headers. What shows pages refers to it, so that none is
 * served while the filter is away.
 */
@ProviderType
public interface WebFront {

    /** Whether browsers reach us by TLS, as the configured public address says; where it ends does not matter. */
    boolean publicByTls();

    /** Tells clients apart, also behind the configured proxies. */
    ClientAddress clients();
}
