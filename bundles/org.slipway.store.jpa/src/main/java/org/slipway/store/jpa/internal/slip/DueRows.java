// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;

/** The first slips whose reminders have come: of each supplier from its part of an index, of all suppliers from another index. */
final class DueRows {

    /** So many suppliers are asked for by one statement; Derby compiles a statement of hundreds for too long. */
    private static final int PARTS = 64;

    private static final Comparator<Slip> EARLIEST_FIRST = Comparator.comparing(DueRows::reminder)
            .thenComparing(slip -> slip.code().value());

    private final EntityManager entities;
    private final LocalDate day;
    private final int most;
    private final String first;

    DueRows(EntityManager entities, LocalDate day, int most) {
        this.entities = entities;
        this.day = day;
        this.most = most;
        this.first = " ORDER BY remind_on, code FETCH FIRST " + most + " ROWS ONLY";
    }

    List<Slip> of(SupplierScope scope) {
        List<String> suppliers =
                scope.suppliers().stream().map(SupplierId::value).sorted().toList();
        List<String> codes = scope.every() ? codes("", List.of("")) : ofSuppliers(suppliers);
        return Allocations.slips(entities, codes).stream()
                .sorted(EARLIEST_FIRST)
                .limit(most)
                .toList();
    }

    private List<String> ofSuppliers(List<String> suppliers) {
        return IntStream.iterate(0, from -> from < suppliers.size(), from -> from + PARTS)
                .mapToObj(from -> suppliers.subList(from, Math.min(from + PARTS, suppliers.size())))
                .flatMap(some -> codes(" AND supplier = ?", some).stream())
                .toList();
    }

    /** The first of all parts, of which there is one for each supplier. */
    private List<String> codes(String ofSupplier, List<String> suppliers) {
        String part = "SELECT remind_on, code FROM (SELECT remind_on, code FROM slip WHERE remind_on <= ?" + ofSupplier
                + first + ") part";
        Query query = entities.createNativeQuery(
                String.join(" UNION ALL ", Collections.nCopies(suppliers.size(), part)) + first);
        List<Object> parameters = new ArrayList<>();
        suppliers.forEach(supplier -> parameters.addAll(ofSupplier.isEmpty() ? List.of(day) : List.of(day, supplier)));
        IntStream.range(0, parameters.size()).forEach(place -> query.setParameter(place + 1, parameters.get(place)));
        Stream<?> rows = query.getResultStream();
        return rows.map(row -> (String) ((Object[]) row)[1]).toList();
    }

    private static LocalDate reminder(Slip slip) {
        return ((SlipState.OnHold) slip.state()).reminder().orElseThrow();
    }
}
