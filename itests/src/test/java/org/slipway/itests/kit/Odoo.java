// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A real Odoo, asked as its administrator. Where it is and who that is, is told by the properties {@code odoo.url}, {@code odoo.db},
 * {@code odoo.user} and {@code odoo.passwordFile}; without them it is the one at 127.0.0.1:8069, database erp, admin with the
 * password admin.
 */
public final class Odoo {

    private static final int MILLIS = 60_000;

    private final ObjectMapper json = new ObjectMapper();
    private final String password;
    private final int uid;

    /** Signs in. */
    public Odoo() throws IOException {
        String file = System.getProperty("odoo.passwordFile", "");
        password = file.isEmpty()
                ? "admin"
                : Files.readString(Path.of(file), UTF_8).strip();
        List<Object> login = List.of(database(), System.getProperty("odoo.user", "admin"), password, Map.of());
        uid = ask("common", "authenticate", login).asInt();
        if (uid == 0) {
            throw new AssertionError("Odoo does not let us in: " + login.subList(0, 2));
        }
    }

    /** Where it is. */
    public static URI url() {
        return URI.create(System.getProperty("odoo.url", "http://127.0.0.1:8069"));
    }

    /** The name of its database. */
    public static String database() {
        return System.getProperty("odoo.db", "erp");
    }

    /** Calls a method of a model. */
    public JsonNode call(String model, String method, Object... arguments) {
        return call(Map.of(), model, method, arguments);
    }

    /** The same, in one company. */
    public JsonNode in(int company, String model, String method, Object... arguments) {
        return call(
                Map.of("context", Map.of("allowed_company_ids", List.of(company), "active_test", false)),
                model,
                method,
                arguments);
    }

    private JsonNode call(Map<String, ?> named, String model, String method, Object... arguments) {
        try {
            return ask(
                    "object",
                    "execute_kw",
                    List.of(database(), uid, password, model, method, Arrays.asList(arguments), named));
        } catch (IOException e) {
            throw new AssertionError(model + "." + method, e);
        }
    }

    /** The ids of all that meet the conditions, the oldest first. */
    public List<Integer> ids(String model, List<?>... conditions) {
        Map<String, ?> all = Map.of("context", Map.of("active_test", false), "order", "id");
        List<Integer> ids = new ArrayList<>();
        call(all, model, "search", List.of(conditions)).forEach(id -> ids.add(id.asInt()));
        return ids;
    }

    /** A row of a model with these fields. */
    public JsonNode row(String model, int id, String... fields) {
        return call(model, "read", List.of(id), List.of(fields)).path(0);
    }

    private JsonNode ask(String service, String method, List<?> arguments) throws IOException {
        byte[] question = json.writeValueAsBytes(Map.of(
                "jsonrpc",
                "2.0",
                "method",
                "call",
                "id",
                1,
                "params",
                Map.of("service", service, "method", method, "args", arguments)));
        HttpURLConnection connection =
                (HttpURLConnection) url().resolve("/jsonrpc").toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(question.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(question);
        }
        try (InputStream in = connection.getInputStream()) {
            JsonNode answer = json.readTree(in);
            if (answer.has("error")) {
                throw new AssertionError(method + ": " + answer.path("error"));
            }
            return answer.path("result");
        }
    }
}
