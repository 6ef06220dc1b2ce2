// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A new tenant of a real Kill Bill, asked as its administrator admin with the password password. Where it is, is told by the property
 * {@code killbill.url}; without it it is the one at 127.0.0.1:8090.
 */
public final class KillBill {

    /** The password of its administrator. */
    public static final String PASSWORD = "password";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String tenant;

    /** A tenant whose API key and secret are that. */
    public KillBill(String tenant) {
        this.tenant = tenant;
        send("POST", "tenants", Map.of("apiKey", tenant, "apiSecret", tenant));
    }

    /** Where it is. */
    public static URI url() {
        return URI.create(System.getProperty("killbill.url", "http://127.0.0.1:8090"));
    }

    /** A customer that is invoiced in that currency; its id. */
    public String opensAnAccount(String name, String email, String currency) {
        HttpResponse<String> answer =
                send("POST", "accounts", Map.of("name", name, "email", email, "currency", currency));
        String location = answer.headers().firstValue("location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A committed invoice, dated today; its id. */
    public String invoices(String account, String currency, String amount) {
        Map<String, String> line =
                Map.of("accountId", account, "amount", amount, "currency", currency, "description", "Widgets");
        return read(send("POST", "invoices/charges/" + account + "?autoCommit=true", List.of(line)))
                .path(0)
                .path("invoiceId")
                .asText();
    }

    /** What an invoice still owes. */
    public BigDecimal balance(String invoice) {
        return read(send("GET", "invoices/" + invoice, Map.of()))
                .path("balance")
                .decimalValue();
    }

    /** The external key of each payment of an invoice. */
    public List<String> paymentKeys(String invoice) {
        List<String> keys = new ArrayList<>();
        read(send("GET", "invoices/" + invoice + "/payments", Map.of()))
                .forEach(payment -> keys.add(payment.path("paymentExternalKey").asText()));
        return keys;
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        try {
            BodyPublisher sent = method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(json.writeValueAsString(body));
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/1.0/kb/" + path))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8)))
                    .header("X-Killbill-ApiKey", tenant)
                    .header("X-Killbill-ApiSecret", tenant)
                    .header("X-Killbill-CreatedBy", "bench")
                    .header("Content-Type", "application/json")
                    .method(method, sent)
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
