// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.RelatedSlips.CustomerHistory;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.database.Damage;
import org.slipway.spi.store.SlipList;

/**
 * The slips that have to do with one: which ones by one statement, each part of it from an index, them and what they pay by
 * another, and how many the customer has by a third.
 */
final class RelatedRows {

    private static final String NEWEST =
            " ORDER BY submitted DESC, code DESC FETCH FIRST " + RelatedSlips.MOST + " ROWS ONLY) part";

    private static final String COUNTS = "SELECT status, COUNT(*) FROM (SELECT status FROM slip WHERE supplier = ?1"
            + " AND customer = ?2 AND code <> ?3 ORDER BY submitted DESC FETCH FIRST "
            + (CustomerHistory.MOST_COUNTED + 1) + " ROWS ONLY) part GROUP BY status";

    /** Parameters before the invoices. */
    private static final int NAMED = 3;

    private final EntityManager entities;
    private final Slip slip;
    private final String supplier;

    RelatedRows(EntityManager entities, Slip slip) {
        this.entities = entities;
        this.slip = slip;
        this.supplier = slip.ref().supplier().value();
    }

    /** Why a slip is looked for. */
    private enum Relation {
        SUCCESSOR,
        OF_INVOICE,
        OF_CUSTOMER
    }

    RelatedSlips all() {
        Map<Relation, List<String>> codes = codes();
        Optional<String> predecessor = slip.origin().replaces().map(SlipCode::value);
        Set<String> wanted = new LinkedHashSet<>();
        codes.values().forEach(wanted::addAll);
        predecessor.ifPresent(wanted::add);
        SlipList read = Allocations.slips(entities, List.copyOf(wanted));
        Map<String, Slip> found = read.stream()
                .filter(one -> one.ref().supplier().equals(slip.ref().supplier()))
                .collect(Collectors.toMap(one -> one.code().value(), one -> one));
        return new RelatedSlips(
                predecessor.map(found::get),
                slips(codes, Relation.SUCCESSOR, found),
                slips(codes, Relation.OF_INVOICE, found),
                history(slips(codes, Relation.OF_CUSTOMER, found)),
                read.damaged());
    }

    private static List<Slip> slips(Map<Relation, List<String>> codes, Relation relation, Map<String, Slip> found) {
        return codes.getOrDefault(relation, List.of()).stream()
                .flatMap(code -> Stream.ofNullable(found.get(code)))
                .toList();
    }

    /** By relation, the newest submission first. */
    private Map<Relation, List<String>> codes() {
        List<String> invoices = invoices();
        Query query = entities.createNativeQuery(statement(invoices.size()))
                .setParameter(1, supplier)
                .setParameter(2, slip.code().value())
                .setParameter(NAMED, slip.origin().customer().id().value());
        for (int i = 0; i < invoices.size(); i++) {
            query.setParameter(NAMED + 1 + i, invoices.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> Relation.valueOf((String) row[0]),
                        () -> new EnumMap<>(Relation.class),
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private List<String> invoices() {
        Stream<InvoiceRef> paid =
                slip.figures().settlement().allocations().stream().map(allocation -> allocation.invoice());
        return Stream.concat(Stream.of(slip.origin().invoice()), paid)
                .map(InvoiceRef::invoice)
                .distinct()
                .toList();
    }

    private static String statement(int invoices) {
        String some = IntStream.range(0, invoices)
                .mapToObj(i -> "?" + (NAMED + 1 + i))
                .collect(Collectors.joining(", ", "(", ")"));
        String parts = Arrays.stream(Relation.values())
                .map(relation -> "SELECT CAST('" + relation + "' AS VARCHAR(20)) AS relation, code, submitted FROM ("
                        + part(relation, some) + NEWEST)
                .collect(Collectors.joining(" UNION ALL "));
        return parts + " ORDER BY 1, 3 DESC, 2 DESC";
    }

    private static String part(Relation relation, String invoices) {
        return switch (relation) {
            case SUCCESSOR -> "SELECT code, submitted FROM slip WHERE supplier = ?1 AND replaces = ?2";
            case OF_INVOICE ->
                "SELECT code, submitted FROM (SELECT code, submitted FROM slip WHERE supplier = ?1 AND invoice IN "
                        + invoices + " AND code <> ?2"
                        + " UNION SELECT s.code, s.submitted FROM slip_allocation a JOIN slip s ON s.code = a.code"
                        + " WHERE a.supplier = ?1 AND a.invoice IN " + invoices + " AND a.code <> ?2) both_ways";
            case OF_CUSTOMER -> "SELECT code, submitted FROM slip WHERE supplier = ?1 AND customer = ?3 AND code <> ?2";
        };
    }

    private CustomerHistory history(List<Slip> newest) {
        List<?> rows = entities.createNativeQuery(COUNTS)
                .setParameter(1, supplier)
                .setParameter(2, slip.origin().customer().id().value())
                .setParameter(3, slip.code().value())
                .getResultList();
        Map<SlipStatus, Integer> counts = new EnumMap<>(SlipStatus.class);
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            Damage.spared("status " + columns[0], () -> SlipStatus.valueOf((String) columns[0]))
                    .ifPresent(status -> counts.put(status, ((Number) columns[1]).intValue()));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new CustomerHistory(newest, counts, all <= CustomerHistory.MOST_COUNTED);
    }
}
