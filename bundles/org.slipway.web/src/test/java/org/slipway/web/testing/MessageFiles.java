// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Message files, reduced to what must be equal in every language. */
public final class MessageFiles {

    private MessageFiles() {}

    /** The keys of a file beside a class, each with the places for arguments that its message has. */
    public static Map<String, String> read(Class<?> anchor, String name) {
        Properties properties = new Properties();
        try (InputStream in = anchor.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> places(properties.getProperty(key)), (a, b) -> a, TreeMap::new));
    }

    private static String places(String message) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            places.append(message.contains("{" + i + "}") ? i : "");
        }
        return places.toString();
    }
}
