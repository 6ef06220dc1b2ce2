// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.joda.money.Money;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.SlipStatus;
import org.slipway.database.Damage;
import org.slipway.spi.store.SlipSum;
import org.slipway.store.jpa.internal.Amounts;

/** Counts a bounded number of slips of each status, by one statement; the indexes of the lists find them. */
final class StatusSums {

    private StatusSums() {}

    static Map<SlipStatus, List<SlipSum>> of(
            EntityManager entities, SupplierScope scope, Set<SlipStatus> statuses, int most) {
        if (statuses.isEmpty() || (!scope.every() && scope.suppliers().isEmpty())) {
            return Map.of();
        }
        Query sums = entities.createNativeQuery(statuses.stream()
                .map(status -> select(status, scope, most))
                .collect(Collectors.joining(" UNION ALL ")));
        int position = 1;
        for (SlipStatus status : statuses) {
            sums.setParameter(position++, status.name());
            for (var supplier : scope.suppliers()) {
                sums.setParameter(position++, supplier.value());
            }
        }
        List<?> rows = sums.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> SlipStatus.valueOf((String) row[0]),
                        Collectors.mapping(StatusSums::sum, Collectors.toList())));
    }

    private static String select(SlipStatus status, SupplierScope scope, int most) {
        int suppliers = scope.suppliers().size();
        String reach = scope.every()
                ? ""
                : " AND supplier IN (" + String.join(", ", Collections.nCopies(suppliers, "?")) + ")";
        return "SELECT CAST('" + status + "' AS VARCHAR(20)), currency, COUNT(*), SUM(amount), MIN(amount)"
                + " FROM (SELECT currency, amount FROM slip WHERE status = ?" + reach
                + " FETCH FIRST " + most + " ROWS ONLY) part GROUP BY currency";
    }

    private static SlipSum sum(Object[] row) {
        return new SlipSum(
                ((Number) row[2]).longValue(), Damage.spared("sum of slips in " + row[1], () -> amount(row)));
    }

    private static Money amount(Object[] row) {
        if (((BigDecimal) row[4]).signum() <= 0) {
            throw new IllegalArgumentException("an amount of them is not positive");
        }
        return Amounts.money((BigDecimal) row[3], (String) row[1]);
    }
}
