// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;

/** A question for rows, named {@code r}, whose first condition is always whose are in reach. */
public final class ScopedQuery<R> {

    private final Class<R> rows;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** All rows in reach. */
    public ScopedQuery(Class<R> rows, SupplierScope scope) {
        this.rows = rows;
        if (!scope.every()) {
            and("r.supplier IN :suppliers", "suppliers", names(scope.suppliers()));
        }
    }

    /** No supplier in reach is asked for as one that can't be. */
    private static List<String> names(Set<SupplierId> suppliers) {
        return suppliers.isEmpty()
                ? List.of("")
                : suppliers.stream().map(SupplierId::value).toList();
    }

    /** Adds a condition with its one parameter. */
    public ScopedQuery<R> and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** The query, with its {@code ORDER BY} or nothing. */
    public TypedQuery<R> select(EntityManager entities, String order) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<R> query =
                entities.createQuery("SELECT r FROM " + rows.getSimpleName() + " r" + where + order, rows);
        parameters.forEach(query::setParameter);
        return query;
    }
}
