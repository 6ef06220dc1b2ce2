// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;

/** The conditions of a question for slips; the first is always whose slips are in reach. */
final class SlipConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    SlipConditions(SupplierScope scope) {
        if (!scope.every()) {
            and("s.supplier IN :suppliers", Map.of("suppliers", names(scope.suppliers())));
        }
    }

    /** No supplier in reach is asked for as one that can't be. */
    private static List<String> names(Set<SupplierId> suppliers) {
        return suppliers.isEmpty()
                ? List.of("")
                : suppliers.stream().map(SupplierId::value).toList();
    }

    SlipConditions and(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    TypedQuery<SlipRow> select(EntityManager entities, String order) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<SlipRow> query = entities.createQuery("SELECT s FROM SlipRow s" + where + order, SlipRow.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
