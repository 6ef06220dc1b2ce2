// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/**
 * A host behind HTTP, and the adapter to it, in one process: over the wire goes the number of a question, and back that it
 * was answered. What an adapter would write as JSON stays in memory; everything that can happen on the wire happens.
 */
final class FarHost implements HostLedger, AutoCloseable {

    private final Map<String, Function<HostLedger, ?>> questions = new ConcurrentHashMap<>();
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final HostLedger host;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LossyWire wire;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FarHost(HostLedger host, Duration patience) throws IOException {
        this.host = host;
        this.patience = patience;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/ask", this::serve);
        server.start();
        this.wire = new LossyWire(server.getAddress().getPort());
    }

    LossyWire wire() {
        return wire;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String number = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            answers.put(number, Objects.requireNonNull(questions.get(number)).apply(host));
            byte[] said = said(number).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private static String said(String number) {
        return "answered " + number;
    }

    private <T> T ask(Function<HostLedger, T> question) throws IOException {
        String number = String.valueOf(numbers.incrementAndGet());
        questions.put(number, question);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + wire.port() + "/ask"))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(number))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200 || !response.body().equals(said(number))) {
            throw new IOException("answered " + response.statusCode() + ": " + response.body());
        }
        @SuppressWarnings("unchecked") // put there by the same question
        T answer = (T) Objects.requireNonNull(answers.remove(number));
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private <T> T read(Function<HostLedger, T> question) {
        try {
            return ask(question);
        } catch (IOException e) {
            throw new UnavailableException("host ledger", e);
        }
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        try {
            return ask(asked -> asked.post(receipt));
        } catch (ConnectException e) {
            return new PostingAnswer.NotSent(e.toString());
        } catch (IOException e) {
            return new PostingAnswer.Unknown(e.toString());
        }
    }

    @Override
    public AttachingAnswer attach(ReceiptFile file) {
        try {
            return ask(asked -> asked.attach(file));
        } catch (ConnectException e) {
            return new AttachingAnswer.NotSent(e.toString());
        } catch (IOException e) {
            return new AttachingAnswer.Unknown(e.toString());
        }
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return read(asked -> asked.supplier(id));
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        return read(asked -> asked.invoices(refs));
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return read(asked -> asked.numbered(scope, number, limit));
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return read(asked -> asked.openInvoices(supplier, customer, limit));
    }

    @Override
    public Optional<InvoiceDocument> document(InvoiceRef ref) {
        return read(asked -> asked.document(ref));
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return read(asked -> asked.receivingAccounts(supplier));
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return read(asked -> asked.find(supplier, key));
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return read(asked -> asked.receiptsSince(supplier, since, limit));
    }

    @Override
    public Set<Capability> capabilities() {
        return host.capabilities();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
