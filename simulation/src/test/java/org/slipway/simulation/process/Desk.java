// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Customers and one approver: what is to be asked next. Who gets no answer asks again, whichever process is there. */
final class Desk {

    /** Together they are more than an invoice owes, now and then. */
    private static final int FORMS_OF_AN_INVOICE = 4;

    private static final int LEAST_PESOS = 500;
    private static final int MOST_PESOS = 4_500;
    /** One in so many questions is one that was asked before, in vain. */
    private static final int PATIENCE = 5;

    private static final int KEY_BYTES = 16;

    private final RandomGenerator lot;
    private final Told told;
    private final BooleanSupplier more;
    private final Deque<String> decisions = new ArrayDeque<>();
    private final Deque<String> forms = new ArrayDeque<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int made;
    private int open;

    /** Customers come as long as there are to be more. */
    Desk(RandomGenerator lot, Told told, BooleanSupplier more) {
        this.lot = lot;
        this.told = told;
        this.more = more;
    }

    /** What a question or an answer is about: {@code form key} or {@code slip code}; empty for a remark. */
    static String about(String line) {
        List<String> all = List.of(line.split("[ \t]", -1));
        List<String> words = all.get(0).equals("e") ? all.subList(1, all.size()) : all;
        return switch (words.get(0)) {
            case "S", "s", "x" -> "form " + words.get(1);
            case "A", "a", "R", "r", "n" -> "slip " + words.get(1);
            default -> "";
        };
    }

    /** The next thing to ask for; empty if there is nothing at the moment. */
    synchronized Optional<String> next() {
        if (!waiting.isEmpty() && lot.nextInt(PATIENCE) == 0) {
            return Optional.of(waiting.remove());
        }
        Optional<String> next = Optional.ofNullable(decisions.poll()).or(() -> Optional.ofNullable(forms.poll()));
        if (next.isEmpty() && more.getAsBoolean()) {
            next = Optional.of(form());
        }
        return next.or(() -> Optional.ofNullable(waiting.poll()));
    }

    private String form() {
        String supplier = Market.SUPPLIERS.get(made % Market.SUPPLIERS.size()).value();
        int invoice = 1 + made / Market.SUPPLIERS.size() / FORMS_OF_AN_INVOICE;
        int amount = LEAST_PESOS + lot.nextInt(MOST_PESOS - LEAST_PESOS);
        byte[] key = new byte[KEY_BYTES];
        lot.nextBytes(key);
        made++;
        open++;
        return "S " + Base64.getUrlEncoder().withoutPadding().encodeToString(key) + " " + supplier + " " + invoice + " "
                + amount + ".00";
    }

    /** A process was ended before it could answer. */
    synchronized void again(Collection<String> orders) {
        orders.forEach(order -> (order.startsWith("S") ? forms : decisions).add(order));
    }

    /** An answer; true if something is acknowledged by it. */
    synchronized boolean heard(String line) {
        String[] words = line.split("[ \t]", -1);
        switch (words[0]) {
            case "s" -> {
                return acknowledged(words[1], words[2]);
            }
            case "x" -> {
                open--;
                told.refused(line);
            }
            case "a", "r" -> {
                return told.decided(words[1], words[0].equals("r"));
            }
            case "n" -> refused(words[1], words[2]);
            case "e" -> {
                told.failed(line);
                if (!about(line).isEmpty()) {
                    waiting.add(line.substring(2, line.indexOf('\t')));
                }
            }
            default -> told.remark(line);
        }
        return false;
    }

    private boolean acknowledged(String key, String code) {
        if (told.acknowledged(key, code)) {
            open--;
            decisions.add("A " + code);
            return true;
        }
        return false;
    }

    private void refused(String code, String reason) {
        told.refused("n " + reason);
        boolean over = reason.equals("OVER_OUTSTANDING");
        waiting.add((over ? "R " : "A ") + code);
    }

    /** Whether nobody wants anything any more. */
    synchronized boolean done() {
        return open == 0 && told.undecided() == 0;
    }
}
