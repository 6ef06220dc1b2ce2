// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.DamagedException;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.database.Damage;
import org.slipway.spi.store.SlipList;

/** What slips pay, as rows of their own: read for a whole list of slips by one statement. */
final class Allocations {

    /**
     * The slips that pay some invoices, whatever their status: were they chosen by it here, a database would begin with all
     * slips of that status instead of with the invoices, as it would with all slips of the supplier; a code alone names a
     * slip.
     */
    private static final String OF_INVOICES = " FROM AllocationRow a, SlipRow s"
            + " WHERE a.supplier = :supplier AND a.invoice IN :invoices"
            + " AND s.code = a.code";

    private Allocations() {}

    static void insert(EntityManager entities, Slip slip) {
        int place = 0;
        for (Allocation allocation : slip.figures().settlement().allocations()) {
            entities.persist(new AllocationRow(slip.ref(), place, allocation));
            place++;
        }
    }

    /** The slip of a row; throws {@link DamagedException}. */
    static Slip complete(EntityManager entities, SlipRow slip) {
        return SlipReading.slip(
                slip,
                entities.createQuery(
                                "SELECT a FROM AllocationRow a WHERE a.code = :code ORDER BY a.place",
                                AllocationRow.class)
                        .setParameter("code", slip.code())
                        .getResultList());
    }

    /** The slips of some codes, in no order; codes are unique among all suppliers. */
    static SlipList slips(EntityManager entities, List<String> codes) {
        if (codes.isEmpty()) {
            return SlipList.of(List.of());
        }
        return slips(entities.createQuery(
                        "SELECT s, a FROM SlipRow s LEFT JOIN AllocationRow a ON a.code = s.code WHERE s.code IN :codes"
                                + " ORDER BY a.place",
                        Object[].class)
                .setParameter("codes", codes)
                .getResultStream());
    }

    /** The slips of pairs of a slip's row and one of what it pays, if any, sorted by place; in no order. */
    static SlipList slips(Stream<Object[]> pairs) {
        Map<SlipRow, List<AllocationRow>> rows = new LinkedHashMap<>();
        pairs.forEach(row -> {
            List<AllocationRow> paid = rows.computeIfAbsent((SlipRow) row[0], slip -> new ArrayList<>());
            if (row[1] != null) {
                paid.add((AllocationRow) row[1]);
            }
        });
        return SlipReading.list(rows);
    }

    /** A status that can't be read counts, since it may be one. */
    private static boolean mayBeOpen(String status) {
        return Damage.spared("status " + status, () -> SlipStatus.valueOf(status))
                .map(SlipStatus::open)
                .orElse(true);
    }

    /**
     * What open slips will pay of some invoices of one supplier, in one currency; those without are missing. Decimals that no
     * amount has are rounded up: a damaged one is never counted as less.
     */
    static Map<InvoiceRef, Money> pending(
            EntityManager entities, SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "SELECT a.invoice, s.state.status, SUM(a.amount)" + OF_INVOICES
                                + " AND s.figures.currency = :currency GROUP BY a.invoice, s.state.status",
                        Object[].class)
                .setParameter("supplier", supplier.value())
                .setParameter("invoices", invoices)
                .setParameter("currency", currency.getCode())
                .getResultStream()
                .filter(row -> mayBeOpen((String) row[1]))
                .collect(Collectors.toMap(
                        row -> new InvoiceRef(supplier, (String) row[0]),
                        row -> Money.of(currency, (BigDecimal) row[2], RoundingMode.UP),
                        Money::plus));
    }

    /** The approved slips that pay some invoices of one supplier, by invoice; those without are missing. */
    static Map<InvoiceRef, List<SlipCode>> inPosting(
            EntityManager entities, SupplierId supplier, Set<String> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "SELECT a.invoice, a.code, s.state.status" + OF_INVOICES + " ORDER BY a.code", Object[].class)
                .setParameter("supplier", supplier.value())
                .setParameter("invoices", invoices)
                .getResultStream()
                .filter(row -> SlipStatus.APPROVED.name().equals(row[2]))
                .collect(Collectors.groupingBy(
                        row -> new InvoiceRef(supplier, (String) row[0]),
                        Collectors.mapping(row -> new SlipCode((String) row[1]), Collectors.toList())));
    }
}
