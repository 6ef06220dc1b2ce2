// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import java.net.URI;
import java.time.Instant;

/**
 * A portal link just made. The secret in {@code url} exists here only: keep it out of logs and tables.
 *
 * @param selector the public half, which names it
 * @param url absolute, below the configured base URL
 * @param expires from then on the link opens nothing
 */
public record IssuedLink(String selector, URI url, Instant expires) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "IssuedLink[" + selector + "]";
    }
}
