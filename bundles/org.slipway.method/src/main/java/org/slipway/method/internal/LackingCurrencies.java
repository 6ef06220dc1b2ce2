// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
    static final Duration CHECKED = Duration.ofSeconds(10);
    static final int SUPPLIERS = 3;

    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<Lack, Times> lacks = new LinkedHashMap<>();

    LackingCurrencies(Clock clock) {
        this.clock = clock;
    }

    private record Lack(SupplierId supplier, CurrencyUnit currency) {}

    /** When a customer last met it, and when it was last seen to be so. */
    private record Times(Instant met, Instant checked) {}

    /** What a customer was offered. */
    synchronized void met(SupplierId supplier, CurrencyUnit currency, boolean offered) {
        Lack lack = new Lack(supplier, currency);
        lacks.remove(lack);
        if (!offered) {
            Instant now = clock.instant();
            lacks.put(lack, new Times(now, now));
        }
        if (lacks.size() > MOST) {
            lacks.remove(lacks.keySet().iterator().next());
        }
    }

    /**
     * The first suppliers in reach that lack something.
     *
     * @param offered the currencies that a supplier has methods for, asked at most once in ten seconds for each supplier
     */
    Map<SupplierId, Set<CurrencyUnit>> of(SupplierScope scope, Function<SupplierId, Set<CurrencyUnit>> offered) {
        first(scope, true).forEach(supplier -> checked(supplier, offered.apply(supplier)));
        Set<SupplierId> named = Set.copyOf(first(scope, false));
        synchronized (this) {
            return lacks.keySet().stream()
                    .filter(lack -> named.contains(lack.supplier()))
                    .collect(Collectors.groupingBy(
                            Lack::supplier, Collectors.mapping(Lack::currency, Collectors.toUnmodifiableSet())));
        }
    }

    private synchronized List<SupplierId> first(SupplierScope scope, boolean unchecked) {
        Instant now = clock.instant();
        lacks.values().removeIf(times -> !now.isBefore(times.met().plus(LIFE)));
        Instant before = now.minus(CHECKED);
        return lacks.entrySet().stream()
                .filter(lack -> scope.reaches(lack.getKey().supplier()))
                .sorted(Comparator.comparing(lack -> lack.getKey().supplier().value()))
                .map(lack -> new Checked(
                        lack.getKey().supplier(), lack.getValue().checked().isAfter(before)))
                .distinct()
                .limit(SUPPLIERS)
                .filter(lack -> !unchecked || !lack.fresh())
                .map(Checked::supplier)
                .distinct()
                .toList();
    }

    private record Checked(SupplierId supplier, boolean fresh) {}

    private synchronized void checked(SupplierId supplier, Set<CurrencyUnit> offered) {
        Instant now = clock.instant();
        lacks.keySet().removeIf(lack -> lack.supplier().equals(supplier) && offered.contains(lack.currency()));
        lacks.replaceAll((lack, times) -> lack.supplier().equals(supplier) ? new Times(times.met(), now) : times);
    }
}
