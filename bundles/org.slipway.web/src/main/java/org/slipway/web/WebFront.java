// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import org.osgi.annotation.versioning.ProviderType;

/** What is configured of the way between browsers and both screens. */
@ProviderType
public interface WebFront {

    /** Whether browsers reach us by TLS, as the configured public address says; where it ends does not matter. */
    boolean publicByTls();

    /** Tells clients apart, also behind the configured proxies. */
    ClientAddress clients();
}
