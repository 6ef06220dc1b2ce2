// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.slipway.settings.SettingValues;

/** Reads from a configuration where a server is, and where its secrets are. */
public final class ServerValues {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ServerValues() {}

    /** {@code url}, ending in a slash: https, or http on this very machine, so that no password travels in clear. */
    public static URI url(SettingValues values) {
        return values.read("url", "https://host, or http:// on this very machine, without a path", ServerValues::url);
    }

    /** A file by its absolute path; whether it is there is seen when it is read. */
    public static Path file(SettingValues values, String key) {
        return values.read(key, "an absolute path", text -> {
            Path path = Path.of(text);
            require(path.isAbsolute());
            return path;
        });
    }

    /** A login, a database, a key. */
    public static String name(SettingValues values, String key) {
        return values.read(key, "1 to " + LONGEST_NAME + " characters", text -> {
            require(!text.isEmpty() && text.length() <= LONGEST_NAME);
            return text;
        });
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        String host = url.getHost();
        require(host != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null);
        require(url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
        require("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(host)));
        return url.resolve("/");
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("not allowed");
        }
    }
}
