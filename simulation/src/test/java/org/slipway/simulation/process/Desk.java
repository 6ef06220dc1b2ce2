// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Customers and one approver: what is to be asked next. Who gets no answer asks again, whichever process is there. */
final class Desk {

    /** Together they are more than an invoice owes, now and then. */
    private static final int FORMS_OF_AN_INVOICE = 4;

    private static final int LEAST_PESOS = 500;
    private static final int MOST_PESOS = 4_500;

    /** Who was told no asks again after that. */
    private static final long PATIENCE_NANOS = 200_000_000;

    /** The same where another receipt has to be settled before. */
    private static final long LONG_PATIENCE_NANOS = 3_000_000_000L;

    private static final int KEY_BYTES = 16;

    private final RandomGenerator lot;
    private final Told told;
    private final BooleanSupplier more;
    private final Deque<String> decisions = new ArrayDeque<>();
    private final Deque<String> forms = new ArrayDeque<>();
    private final Queue<Later> waiting = new PriorityQueue<>(Comparator.comparingLong(Later::due));
    private int made;
    private int open;

    /** What was asked in vain. */
    private record Later(String order, long due) {}

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
        if (!waiting.isEmpty() && waiting.peek().due() - System.nanoTime() < 0) {
            return Optional.of(waiting.remove().order());
        }
        Optional<String> next = Optional.ofNullable(decisions.poll()).or(() -> Optional.ofNullable(forms.poll()));
        if (next.isEmpty() && more.getAsBoolean()) {
            next = Optional.of(form());
        }
        return next;
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
                    later(line.substring(2, line.indexOf('\t')), PATIENCE_NANOS);
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
        if (reason.equals(Orders.NO_SUCH_SLIP)) {
            told.gone(code);
        } else {
            String again = (reason.equals("OVER_OUTSTANDING") ? "R " : "A ") + code;
            later(again, reason.equals("IN_DOUBT") ? LONG_PATIENCE_NANOS : PATIENCE_NANOS);
        }
    }

    private void later(String order, long nanos) {
        waiting.add(new Later(order, System.nanoTime() + nanos));
    }

    /** Whether nobody wants anything any more. */
    synchronized boolean done() {
        return open == 0 && told.undecided() == 0;
    }
}
