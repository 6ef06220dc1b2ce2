// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.math.BigDecimal;
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
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.store.jpa.internal.Amounts;

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

    /** The slips of some rows, in their order. */
    static List<Slip> complete(EntityManager entities, List<SlipRow> slips) {
        if (slips.isEmpty()) {
            return List.of();
        }
        // codes are unique among all suppliers, and only a list that stands alone is looked up value by value
        Map<String, List<AllocationRow>> rows = entities.createQuery(
                        "SELECT a FROM AllocationRow a WHERE a.code IN :codes ORDER BY a.place", AllocationRow.class)
                .setParameter("codes", slips.stream().map(SlipRow::code).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(AllocationRow::code));
        return slips.stream()
                .map(slip -> slip.toSlip(rows.getOrDefault(slip.code(), List.of())))
                .toList();
    }

    /** The slips of some codes, in no order; codes are unique among all suppliers. */
    static List<Slip> slips(EntityManager entities, List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return slips(entities.createQuery(
                        "SELECT s, a FROM SlipRow s, AllocationRow a WHERE s.code IN :codes AND a.code = s.code"
                                + " ORDER BY a.place",
                        Object[].class)
                .setParameter("codes", codes)
                .getResultStream());
    }

    /** The slips of pairs of a slip's row and one of what it pays, sorted by place; in no order. */
    static List<Slip> slips(Stream<Object[]> pairs) {
        Map<SlipRow, List<AllocationRow>> rows = new LinkedHashMap<>();
        pairs.forEach(row -> rows.computeIfAbsent((SlipRow) row[0], slip -> new ArrayList<>())
                .add((AllocationRow) row[1]));
        return rows.entrySet().stream()
                .map(entry -> entry.getKey().toSlip(entry.getValue()))
                .toList();
    }

    /** What open slips will pay of some invoices of one supplier, in one currency; those without are missing. */
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
                .filter(row -> ((SlipStatus) row[1]).open())
                .collect(Collectors.toMap(
                        row -> new InvoiceRef(supplier, (String) row[0]),
                        row -> Amounts.money((BigDecimal) row[2], currency.getCode()),
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
                .filter(row -> row[2] == SlipStatus.APPROVED)
                .collect(Collectors.groupingBy(
                        row -> new InvoiceRef(supplier, (String) row[0]),
                        Collectors.mapping(row -> new SlipCode((String) row[1]), Collectors.toList())));
    }
}
