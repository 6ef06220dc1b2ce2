// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slipway.testkit.Suppliers;

/**
 * Answers each method as a test wants it, and otherwise as an Odoo does in which Narra Hardware owes Tala PHP 100.00. An answer
 * is a result in JSON, {@code nothing}, {@code status 502}, {@code text …}, {@code hang}, or {@code error name: message}.
 */
final class ScriptedOdoo implements AutoCloseable {

    private static final String BOOKED = payment("posted", "[57]");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("common.authenticate", "7"),
            Map.entry(
                    "res.company.search_read",
                    "[{'id':1,'name':'Tala Trading Corporation','email':'billing@tala.example','currency_id':[36,'PHP'],"
                            + "'country_id':[176,'Philippines'],'partner_id':[3,'Tala']}]"),
            Map.entry("res.partner.search_read", "[{'id':3,'lang':'en_US','tz':'Asia/Manila'}]"),
            Map.entry("res.country.search_read", "[{'id':176,'code':'PH'}]"),
            Map.entry("ir.model.data.search_read", "[]"),
            Map.entry("account.move.search_read", "[" + invoice(57, 100) + "]"),
            Map.entry("account.journal.search_read", "[{'id':10,'name':'Bank','currency_id':false}]"),
            Map.entry("account.move.line.search_read", "[{'id':201,'account_id':[6,'1210'],'partner_id':[9,'Narra']}]"),
            Map.entry("account.payment.load", "{'ids':[31],'messages':[]}"),
            Map.entry("post-draft account.payment.search_read", payment("draft", "[]")),
            Map.entry("account.payment.search_read", BOOKED),
            Map.entry("account.payment.action_post", "nothing"),
            Map.entry("account.move.js_assign_outstanding_line", "{'partials':'account.partial.reconcile(1,)'}"),
            Map.entry("account.payment.unlink", "true"));

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> script = new ConcurrentHashMap<>(USUAL);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    ScriptedOdoo() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/jsonrpc", this::serve);
        server.start();
    }

    /** A payment of PHP 40.00 in this state, allocated to these invoices. */
    static String payment(String state, String invoices) {
        return payment(state, invoices, "");
    }

    /**
     * The same.
     *
     * @param origin the numbers of the invoices that it was made for
     */
    static String payment(String state, String invoices, String origin) {
        return "[{'id':31,'name':'BNK1/2026/0001','state':'" + state + "','amount':40.0,'currency_id':[36,'PHP'],"
                + "'date':'2026-03-02','journal_id':[10,'Bank'],'ref':'REF 1','destination_account_id':[6,'1210'],"
                + "'invoice_origin':'" + origin + "','reconciled_invoice_ids':" + invoices + "}]";
    }

    /** Two invoices that owe these amounts. */
    static String invoices(int first, int second) {
        return "[" + invoice(57, first) + "," + invoice(58, second) + "]";
    }

    private static String invoice(int id, int owed) {
        return "{'id':" + id + ",'name':'INV/2026/00" + id
                + "','currency_id':[36,'PHP'],'commercial_partner_id':[9,'Narra']," + "'amount_residual':" + owed
                + ".0,'company_id':[1,'Tala'],'write_date':'2026-03-02 01:00:00'}";
    }

    /**
     * Answers a method otherwise.
     *
     * @param method as {@code model.method}; behind a step and a blank if only that step is meant
     */
    ScriptedOdoo with(String method, String answer) {
        script.put(method, answer);
        return this;
    }

    /** The steps and methods that were asked for, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    OdooAccess access(Path password) {
        return new OdooAccess(
                new OdooAccess.Account(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                        "erp",
                        "slipway",
                        password),
                new OdooAccess.Waits(Duration.ofSeconds(2), Duration.ofSeconds(2)),
                Map.of(Suppliers.TALA.id(), 1),
                new OdooAccess.Gaps(Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC),
                new OdooAccess.Noticing(true, Optional.empty(), Duration.ofSeconds(5)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = json.readTree(exchange.getRequestBody());
            JsonNode arguments = question.path("params").path("args");
            String method = question.path("params").path("service").asText().equals("common")
                    ? "common." + question.path("params").path("method").asText()
                    : arguments.path(3).asText() + "." + arguments.path(4).asText();
            String step = exchange.getRequestURI().getQuery().replace("slipway=", "");
            asked.add(step + " " + method);
            String usual = script.getOrDefault(method, "status 404");
            answer(exchange, question.path("id").asText(), script.getOrDefault(step + " " + method, usual));
        }
    }

    private static void answer(HttpExchange exchange, String id, String scripted) throws IOException {
        if (scripted.equals("hang")) {
            pause();
        } else if (scripted.startsWith("status ")) {
            exchange.sendResponseHeaders(Integer.parseInt(scripted.substring("status ".length())), -1);
        } else {
            byte[] body = body(id, scripted).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String body(String id, String scripted) {
        String head = "{\"jsonrpc\":\"2.0\",\"id\":" + id;
        if (scripted.startsWith("text ")) {
            return scripted.substring("text ".length());
        }
        if (scripted.startsWith("error ")) {
            String[] parts = scripted.substring("error ".length()).split(": ", 2);
            return head + ",\"error\":{\"code\":200,\"message\":\"Odoo Server Error\",\"data\":{\"name\":\"" + parts[0]
                    + "\",\"message\":\"" + parts[1] + "\"}}}";
        }
        return head + (scripted.equals("nothing") ? "}" : ",\"result\":" + scripted.replace('\'', '"') + "}");
    }

    /** Until this server is closed. */
    private static void pause() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
