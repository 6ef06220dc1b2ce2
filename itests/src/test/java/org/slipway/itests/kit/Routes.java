// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every route, and the status by which it answers each role: {@code route-matrix.txt}. */
public final class Routes {

    private Routes() {}

    /** Who asks, in the order of the columns. */
    public enum Role {
        NOBODY,
        CUSTOMER,
        VIEWER,
        APPROVER,
        ADMIN,
        OTHER_ADMIN
    }

    /**
     * A row.
     *
     * @param pattern that the page is registered for
     * @param method of HTTP; {@code FORGED} is a POST without the sender's token
     * @param form its fields, but for the token
     * @param statuses one for each role
     */
    public record Route(
            String pattern, String method, String target, Map<String, String> form, Map<Role, Integer> statuses) {

        @Override
        public String toString() {
            return method + " " + target;
        }
    }

    /** All rows. */
    public static List<Route> all() {
        try (InputStream file = Routes.class.getResourceAsStream("/route-matrix.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Routes::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route read(String line) {
        String[] parts = line.split(" \\| ", -1);
        String[] request = parts[2].split(" ", 2);
        Map<Role, Integer> statuses = statuses(line, parts[3].split(" ", -1));
        return new Route(parts[0], parts[1], request[0], fields(request.length > 1 ? request[1] : ""), statuses);
    }

    private static Map<Role, Integer> statuses(String line, String[] columns) {
        if (columns.length != Role.values().length) {
            throw new IllegalArgumentException("not a status for each role: " + line);
        }
        Iterator<String> column = List.of(columns).iterator();
        Map<Role, Integer> statuses = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            statuses.put(role, Integer.valueOf(column.next()));
        }
        return statuses;
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : form.isEmpty() ? new String[0] : form.split("&", -1)) {
            int end = field.indexOf('=');
            fields.put(field.substring(0, end), field.substring(end + 1));
        }
        return fields;
    }
}
