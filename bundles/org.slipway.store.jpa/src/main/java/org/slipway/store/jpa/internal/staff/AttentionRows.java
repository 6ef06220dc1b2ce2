// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.Attention.Viewer;
import org.slipway.api.slip.SlipCode;
import org.slipway.store.jpa.internal.MicrosConverter;

/** Reads a row for each slip and each one who looks at it; for a slip that nobody looks at one, too. */
final class AttentionRows {

    private static final String ROWS = "SELECT s.code, s.assigned_to, v.staff, v.opened FROM slip s"
            + " LEFT JOIN slip_viewer v ON v.supplier = s.supplier AND v.code = s.code AND v.opened >= ?";

    private AttentionRows() {}

    static Map<SlipCode, Attention> of(
            EntityManager entities, SupplierScope scope, Set<SlipCode> slips, Instant since) {
        Set<String> suppliers =
                scope.suppliers().stream().map(SupplierId::value).collect(Collectors.toSet());
        if (slips.isEmpty() || (!scope.every() && suppliers.isEmpty())) {
            return Map.of();
        }
        Query query = entities.createNativeQuery(ROWS + " WHERE s.code IN (" + places(slips.size()) + ")"
                + (scope.every() ? "" : " AND s.supplier IN (" + places(suppliers.size()) + ")"));
        List<Object> parameters = new ArrayList<>(List.of(MicrosConverter.toMicros(since)));
        slips.forEach(slip -> parameters.add(slip.value()));
        parameters.addAll(scope.every() ? Set.of() : suppliers);
        for (int place = 0; place < parameters.size(); place++) {
            query.setParameter(place + 1, parameters.get(place));
        }
        return grouped(query.getResultList());
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static Map<SlipCode, Attention> grouped(List<?> rows) {
        Map<SlipCode, Attention> all = new HashMap<>();
        rows.stream()
                .map(row -> (Object[]) row)
                .forEach(row -> all.merge(code(row), attention(row), AttentionRows::both));
        return all;
    }

    private static SlipCode code(Object[] row) {
        return new SlipCode((String) row[0]);
    }

    private static Attention attention(Object[] row) {
        return new Attention(Optional.ofNullable((String) row[1]), viewers(row));
    }

    private static List<Viewer> viewers(Object[] row) {
        return row[2] == null
                ? List.of()
                : List.of(new Viewer((String) row[2], MicrosConverter.toInstant(((Number) row[3]).longValue())));
    }

    private static Attention both(Attention one, Attention other) {
        List<Viewer> viewers = new ArrayList<>(one.viewers());
        viewers.addAll(other.viewers());
        viewers.sort(Comparator.comparing(Viewer::opened).thenComparing(Viewer::name));
        return new Attention(one.assigned(), viewers);
    }
}
