// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where browsers outside reach us.
 *
 * @param value absolute, without a slash at the end
 */
record PublicAddress(String value) {

    static final String ALLOWED =
            "an https address without user, query or fragment, or http on localhost, 127.0.0.1 or [::1]";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the configured address. Plain http is for this very machine only, as links carry secrets.
     *
     * @throws IllegalArgumentException if it is not {@link #ALLOWED}
     */
    static PublicAddress parse(String configured) {
        URI uri = URI.create(configured.strip());
        PublicAddress address = new PublicAddress(uri.toString().replaceAll("/+$", ""));
        boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !bare || !web || !(address.byTls() || address.local())) {
            throw new IllegalArgumentException(ALLOWED);
        }
        return address;
    }

    /** Whether it is reached on this machine only. */
    boolean local() {
        return THIS_MACHINE.contains(URI.create(value).getHost().toLowerCase(Locale.ROOT));
    }

    /** Whether it is reached by TLS, wherever that ends. */
    boolean byTls() {
        return value.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** The address of a path. */
    URI at(String path) {
        return URI.create(value + path);
    }
}
