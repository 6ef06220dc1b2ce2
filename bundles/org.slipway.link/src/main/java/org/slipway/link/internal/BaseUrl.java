// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where customers reach the portal.
 *
 * @param value absolute, without a slash at the end
 */
record BaseUrl(String value) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads the configured address; what can't be one stops the component and says why. */
    static BaseUrl parse(String configured) {
        URI uri = uri(configured.strip());
        String host = uri.getHost();
        require(uri.isAbsolute() && host != null, configured, "must be an absolute http or https address");
        require(
                uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null,
                configured,
                "must have no user, query or fragment");
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        require(
                secure || "http".equalsIgnoreCase(uri.getScheme()),
                configured,
                "must be an absolute http or https address");
        require(secure || local(uri), configured, "must be https, as links carry secrets");
        return new BaseUrl(uri.toString().replaceAll("/+$", ""));
    }

    /** Whether links work on this machine only. */
    boolean local() {
        return local(URI.create(value));
    }

    /** The address of a path of the portal. */
    URI at(String path) {
        return URI.create(value + path);
    }

    private static boolean local(URI uri) {
        return THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("slipway.links: baseUrl is no address: " + text, e);
        }
    }

    private static void require(boolean holds, String configured, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("slipway.links: baseUrl " + problem + ", but is " + configured);
        }
    }
}
