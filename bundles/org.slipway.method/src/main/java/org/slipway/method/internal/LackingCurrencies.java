// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;

/**
 * In which currencies customers had to pay and were offered nothing, as this node has seen. In what a supplier bills is the
 * host's knowledge; a customer who opens an invoice brings it along, so that nobody has to ask.
 */
final class LackingCurrencies {

    static final Duration LIFE = Duration.ofDays(7);
    static final int SUPPLIERS = 3;

    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<Lack, Instant> lacks = new LinkedHashMap<>();

    LackingCurrencies(Clock clock) {
        this.clock = clock;
    }

    private record Lack(SupplierId supplier, CurrencyUnit currency) {}

    /** What a customer was offered. */
    synchronized void met(SupplierId supplier, CurrencyUnit currency, boolean offered) {
        Lack lack = new Lack(supplier, currency);
        lacks.remove(lack);
        if (!offered) {
            lacks.put(lack, clock.instant());
        }
        if (lacks.size() > MOST) {
            lacks.remove(lacks.keySet().iterator().next());
        }
    }

    /**
     * Which of the first suppliers in reach lack something still.
     *
     * @param offered the currencies that a supplier has methods for now
     */
    Map<SupplierId, Set<CurrencyUnit>> of(SupplierScope scope, Function<SupplierId, Set<CurrencyUnit>> offered) {
        Set<SupplierId> named = first(scope);
        named.forEach(supplier -> drop(supplier, offered.apply(supplier)));
        synchronized (this) {
            return lacks.keySet().stream()
                    .filter(lack -> named.contains(lack.supplier()))
                    .collect(Collectors.groupingBy(
                            Lack::supplier, Collectors.mapping(Lack::currency, Collectors.toUnmodifiableSet())));
        }
    }

    private synchronized Set<SupplierId> first(SupplierScope scope) {
        Instant now = clock.instant();
        lacks.values().removeIf(met -> !now.isBefore(met.plus(LIFE)));
        return lacks.keySet().stream()
                .map(Lack::supplier)
                .filter(scope::reaches)
                .distinct()
                .sorted(Comparator.comparing(SupplierId::value))
                .limit(SUPPLIERS)
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized void drop(SupplierId supplier, Set<CurrencyUnit> offered) {
        lacks.keySet().removeIf(lack -> lack.supplier().equals(supplier) && offered.contains(lack.currency()));
    }
}
