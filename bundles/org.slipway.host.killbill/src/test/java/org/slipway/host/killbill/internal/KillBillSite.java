// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceLine;

/** What the people of one tenant of a real Kill Bill do there: its address is the property {@code killbill.url}. */
final class KillBillSite {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String tenant;

    KillBillSite(String tenant) {
        this.tenant = tenant;
        call("POST", "tenants", Map.of("apiKey", tenant, "apiSecret", tenant));
    }

    static URI url() {
        return URI.create(System.getProperty("killbill.url", "http://127.0.0.1:8090"));
    }

    /** An account; its id. */
    String customer(Customer customer, String currency) {
        Map<String, Object> account = new HashMap<>(Map.of("name", customer.name(), "currency", currency));
        if (!customer.email().isEmpty()) {
            account.put("email", customer.email());
        }
        String location = call("POST", "accounts", account)
                .headers()
                .firstValue("location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A committed invoice, dated today; its id. */
    String enter(Invoice invoice, String account) {
        String id = draft(invoice, account);
        commit(id);
        return id;
    }

    String draft(Invoice invoice, String account) {
        List<Map<String, Object>> charges = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            charges.add(Map.of(
                    "accountId", account,
                    "amount", line.net().getAmount(),
                    "currency", line.net().getCurrencyUnit().getCode(),
                    "description", line.description()));
        }
        JsonNode items = json(call("POST", "invoices/charges/" + account + "?autoCommit=false", charges));
        String id = items.path(0).path("invoiceId").asText();
        if (invoice.totals().tax().isPositive()) {
            Map<String, Object> tax = Map.of(
                    "accountId",
                    account,
                    "invoiceId",
                    id,
                    "amount",
                    invoice.totals().tax().getAmount(),
                    "currency",
                    invoice.totals().tax().getCurrencyUnit().getCode(),
                    "itemType",
                    "TAX",
                    "description",
                    "VAT");
            call("POST", "invoices/taxes/" + account + "?autoCommit=false", List.of(tax));
        }
        return id;
    }

    void commit(String invoice) {
        call("PUT", "invoices/" + invoice + "/commitInvoice", Map.of());
    }

    void cancel(String invoice) {
        call("PUT", "invoices/" + invoice + "/voidInvoice", Map.of());
    }

    /** Somebody pays elsewhere. */
    void pay(String invoice, String account, String amount) {
        call(
                "POST",
                "invoices/" + invoice + "/payments?externalPayment=true",
                Map.of("accountId", account, "targetInvoiceId", invoice, "purchasedAmount", amount));
    }

    /** Every payment of an invoice. */
    List<JsonNode> payments(String invoice) {
        List<JsonNode> all = new ArrayList<>();
        json(call("GET", "invoices/" + invoice + "/payments", Map.of())).forEach(all::add);
        return all;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> call(String method, String path, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve("/1.0/kb/" + path))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString("admin:password".getBytes(UTF_8)))
                    .header("X-Killbill-ApiKey", tenant)
                    .header("X-Killbill-ApiSecret", tenant)
                    .header("X-Killbill-CreatedBy", "bench")
                    .header("Content-Type", "application/json");
            Optional<String> sent =
                    method.equals("GET") ? Optional.empty() : Optional.of(JSON.writeValueAsString(body));
            HttpResponse<String> answer = client.send(
                    request.method(
                                    method,
                                    sent.map(HttpRequest.BodyPublishers::ofString)
                                            .orElseGet(HttpRequest.BodyPublishers::noBody))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
