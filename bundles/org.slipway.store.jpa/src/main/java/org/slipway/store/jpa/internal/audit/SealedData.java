// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.slipway.api.SupplierId;

/** Whose data there is that nobody writes without a row of the trail: slips and payment methods. */
final class SealedData {

    private static final List<String> TABLES = List.of("SlipRow", "MethodRow");

    private SealedData() {}

    /** One statement a supplier and table, each of which goes to the next one in the index. */
    static Set<String> suppliers(EntityManager entities) {
        Set<String> found = new TreeSet<>();
        for (String table : TABLES) {
            Optional<String> next = next(entities, table, "");
            while (next.isPresent()) {
                found.add(next.get());
                next = next(entities, table, next.get());
            }
        }
        return found;
    }

    private static Optional<String> next(EntityManager entities, String table, String after) {
        return Optional.ofNullable(entities.createQuery(
                        "SELECT MIN(d.supplier) FROM " + table + " d WHERE d.supplier > :after", String.class)
                .setParameter("after", after)
                .getSingleResult());
    }

    /** Whether a supplier has any. */
    static boolean of(EntityManager entities, SupplierId supplier) {
        return TABLES.stream()
                .anyMatch(table -> !entities.createQuery(
                                "SELECT d.supplier FROM " + table + " d WHERE d.supplier = :supplier", String.class)
                        .setParameter("supplier", supplier.value())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }
}
