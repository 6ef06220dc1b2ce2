// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.slipway.spi.host.ReceiptKey;

/** The host's ledger and the mail server, which outlive every process: what they hold is what was really done. */
final class Books implements AutoCloseable {

    /** The status of what is done or found. */
    static final int DONE = 200;

    /** The status of what is not there. */
    static final int NONE = 404;

    /** Every good answer begins so. */
    static final String MARK = "books: ";

    private final Map<ReceiptKey, List<Entry>> entries = new HashMap<>();
    private final Map<String, Money> paid = new HashMap<>();
    private final Set<String> mails = new HashSet<>();
    private final Moods moods;
    private final Predicate<String> forgetful;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int count;

    /**
     * Empty.
     *
     * @param forgets of which suppliers they take two receipts of one key
     */
    Books(Moods moods, Predicate<String> forgets) throws IOException {
        this.moods = moods;
        this.forgetful = forgets;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/invoices/", exchange -> answer(exchange, Optional.of(owed(path(exchange)))));
        server.createContext("/receipts/", exchange -> answer(exchange, find(path(exchange))));
        server.createContext("/receipts", this::take);
        server.createContext("/mails", this::mail);
        server.start();
    }

    /** A receipt that was booked; {@code invoice} begins with the supplier. */
    record Entry(String number, ReceiptKey key, String invoice, Money amount) {}

    int port() {
        return server.getAddress().getPort();
    }

    private static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.indexOf('/', 1) + 1);
    }

    private synchronized String owed(String invoice) {
        Money none = Money.zero(Market.TOTAL.getCurrencyUnit());
        Money left = Market.TOTAL.minus(paid.getOrDefault(invoice, none));
        return (left.isNegative() ? none : left).toString();
    }

    private synchronized Optional<String> find(String path) {
        ReceiptKey key = new ReceiptKey(path.substring(path.indexOf('/') + 1));
        return Optional.ofNullable(entries.get(key)).map(found -> found.get(0).number());
    }

    private void take(HttpExchange exchange) throws IOException {
        List<String> lines = body(exchange).lines().toList();
        boolean forgets = forgetful.test(lines.get(0));
        Moods.Mood mood = moods.next(forgets);
        mood.before();
        String number = book(lines, forgets);
        if (mood == Moods.Mood.TWICE) {
            number = book(lines, forgets);
        }
        mood.after();
        answer(exchange, Optional.of(number));
    }

    private synchronized String book(List<String> lines, boolean forgets) {
        ReceiptKey key = new ReceiptKey(lines.get(1));
        List<Entry> known = entries.computeIfAbsent(key, first -> new ArrayList<>());
        if (known.isEmpty() || forgets) {
            count++;
            String invoice = lines.get(0) + "/" + lines.get(2);
            Money amount = Money.parse(lines.get(3));
            known.add(new Entry("R-" + count, key, invoice, amount));
            paid.merge(invoice, amount, Money::plus);
        }
        return known.get(0).number();
    }

    private void mail(HttpExchange exchange) throws IOException {
        String line = body(exchange);
        synchronized (this) {
            mails.add(line);
        }
        answer(exchange, Optional.of("taken"));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, Optional<String> text) throws IOException {
        try (exchange) {
            byte[] bytes = text.map(found -> MARK + found).orElse("").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text.isPresent() ? DONE : NONE, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** How many receipts there are. */
    synchronized int receipts() {
        return count;
    }

    /** All receipts. */
    synchronized List<Entry> entries() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    /** All mails, each as often as one: {@code PS-7KQ4-M2 2 APPROVE}. */
    synchronized Set<String> mails() {
        return Set.copyOf(mails);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
