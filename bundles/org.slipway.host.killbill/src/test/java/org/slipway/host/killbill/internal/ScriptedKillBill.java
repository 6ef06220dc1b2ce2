// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers each step as a test wants it, and otherwise as a Kill Bill does in which Narra Hardware owes Tala PHP 100.00. An answer is
 * a status and a body, {@code 200 {…}}, or {@code hang}; {@code !7199 words} is an error of Kill Bill's.
 */
final class ScriptedKillBill implements AutoCloseable {

    static final String INVOICE = "33abc83b-0ab1-43ee-984d-f546f351c6c1";
    static final String ACCOUNT = "417e0e32-d746-443a-95a2-ec0784c7efc4";
    static final String NONE = "404 " + error(7020, "Payment K1 does not exist");

    private static final Map<String, String> USUAL = Map.of(
            "post-look payments", NONE,
            "invoices", "200 " + invoice("COMMITTED", "100.00"),
            "accounts", "200 {'accountId':'" + ACCOUNT + "','name':'Narra Hardware','email':'payables@narra.example'}",
            "post-pay invoices", "201 ",
            "payments", "200 " + payment("SUCCESS", "40.00", "slipway 2026-03-02 1010 " + INVOICE));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    ScriptedKillBill() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/1.0/kb/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static String invoice(String status, String balance) {
        return "{'invoiceId':'" + INVOICE + "','accountId':'" + ACCOUNT + "','invoiceNumber':'7','status':'" + status
                + "','currency':'PHP','amount':100.00,'balance':" + balance + ",'invoiceDate':'2026-02-16','items':["
                + "{'invoiceItemId':'i1','itemType':'EXTERNAL_CHARGE','description':'Goods delivered','amount':100.00}]}";
    }

    static String payment(String status, String amount, String reason) {
        return "{'paymentNumber':'5','paymentExternalKey':'K1','transactions':[{'transactionType':'PURCHASE','status':'"
                + status + "','currency':'PHP','amount':" + amount
                + ",'effectiveDate':'2026-03-02T02:00:00.000Z','auditLogs':[{'changeType':'INSERT','reasonCode':'"
                + reason + "'}]}]}";
    }

    static String error(int code, String message) {
        return "{'className':'org.killbill.billing.payment.api.PaymentApiException','code':" + code + ",'message':'"
                + message + "'}";
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * From now on this is answered.
     *
     * @param what a step and what is asked for, {@code post-look payments}, or the latter alone
     */
    void with(String what, String answer) {
        answers.put(what, answer);
    }

    /** Every question, as its step and what it asks for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What payments were asked for: reason, comment, body. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String resource = exchange.getRequestURI().getPath().split("/", -1)[3];
        String step = exchange.getRequestURI().getQuery().replaceFirst(".*slipway=", "");
        asked.add(step + " " + resource);
        if (exchange.getRequestMethod().equals("POST")) {
            sent.add(exchange.getRequestHeaders().getFirst("X-Killbill-Reason") + "|"
                    + exchange.getRequestHeaders().getFirst("X-Killbill-Comment") + "|"
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }
        String scripted = scripted(step + " " + resource, resource);
        if (scripted.equals("hang")) {
            pause();
            return;
        }
        String[] parts = scripted.split(" ", 2);
        byte[] body = parts[1].replace('\'', '"').getBytes(UTF_8);
        exchange.getResponseHeaders().add("X-Killbill-Pagination-MaxNbRecords", "0");
        exchange.sendResponseHeaders(Integer.parseInt(parts[0]), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String scripted(String what, String resource) {
        String scripted = answers.getOrDefault(what, answers.getOrDefault(resource, ""));
        return scripted.isEmpty() ? USUAL.getOrDefault(what, USUAL.getOrDefault(resource, "404 ")) : scripted;
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
