// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.check;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckColour;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Damage;
import org.slipway.store.jpa.internal.MicrosConverter;

/** The rows of what checks said: one a slip that tells the newest round, and one for each result of each round. */
final class CheckRows {

    private static final String OF_SLIP = " WHERE supplier = ?1 AND code = ?2";

    private CheckRows() {}

    static SlipChecks latest(EntityManager entities, SlipRef slip) {
        List<?> found = of(
                        entities,
                        "SELECT r.name, r.level, r.reason, r.arguments, r.inputs, s.checked_at"
                                + " FROM slip_checks s LEFT JOIN slip_check r ON r.supplier = s.supplier"
                                + " AND r.code = s.code AND r.round_no = s.round_no"
                                + " WHERE s.supplier = ?1 AND s.code = ?2",
                        slip)
                .getResultList();
        if (found.isEmpty()) {
            return SlipChecks.WAITING;
        }
        List<NamedResult> results = found.stream()
                .map(row -> (Object[]) row)
                .filter(row -> row[0] != null)
                .map(row -> Damage.checked("check " + row[0] + " of slip " + slip.code(), () -> result(row)))
                .toList();
        return new SlipChecks(results, Optional.of(moment(((Object[]) found.get(0))[5])));
    }

    private static NamedResult result(Object[] row) {
        return new NamedResult(
                (String) row[0],
                new CheckResult(
                        CheckLevel.valueOf((String) row[1]),
                        (String) row[2],
                        ResultText.arguments((String) row[3]),
                        ResultText.inputs((String) row[4])));
    }

    /** The row of the slip is claimed by its count first, so that two rounds at once get numbers of their own. */
    static void store(EntityManager entities, SlipRef slip, SlipChecks checks) {
        Instant at = checks.at().orElseThrow();
        int changed = of(
                        entities,
                        "UPDATE slip_checks SET round_no = round_no + 1, worst = ?3, checked_at = ?4" + OF_SLIP,
                        slip)
                .setParameter(3, checks.worst().orElseThrow().name())
                .setParameter(4, MicrosConverter.toMicros(at))
                .executeUpdate();
        if (changed == 0) {
            of(
                            entities,
                            "INSERT INTO slip_checks (supplier, code, round_no, worst, checked_at)"
                                    + " VALUES (?1, ?2, 1, ?3, ?4)",
                            slip)
                    .setParameter(3, checks.worst().orElseThrow().name())
                    .setParameter(4, MicrosConverter.toMicros(at))
                    .executeUpdate();
        }
        of(entities, "UPDATE slip SET checked = ?3" + OF_SLIP, slip)
                .setParameter(3, CheckColour.of(checks.worst()).name())
                .executeUpdate();
        int round = ((Number) of(entities, "SELECT round_no FROM slip_checks" + OF_SLIP, slip)
                        .getSingleResult())
                .intValue();
        checks.results().forEach(named -> insert(entities, slip, round, named, at));
    }

    private static void insert(EntityManager entities, SlipRef slip, int round, NamedResult named, Instant at) {
        CheckResult result = named.result();
        of(
                        entities,
                        "INSERT INTO slip_check (supplier, code, round_no, name, level, reason, arguments, inputs,"
                                + " checked_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                        slip)
                .setParameter(3, round)
                .setParameter(4, named.check())
                .setParameter(5, result.level().name())
                .setParameter(6, result.reason())
                .setParameter(7, ResultText.ofArguments(result.arguments()))
                .setParameter(8, ResultText.ofInputs(result.sortedInputs()))
                .setParameter(9, MicrosConverter.toMicros(at))
                .executeUpdate();
    }

    /** Codes are unique among all suppliers; whose they are is asked all the same. */
    static Map<SlipCode, CheckLevel> worst(EntityManager entities, SupplierScope scope, Set<SlipCode> slips) {
        Set<String> suppliers =
                scope.suppliers().stream().map(SupplierId::value).collect(Collectors.toSet());
        if (slips.isEmpty() || (!scope.every() && suppliers.isEmpty())) {
            return Map.of();
        }
        Query query = entities.createNativeQuery("SELECT code, worst FROM slip_checks WHERE code IN ("
                + places(1, slips) + ")"
                + (scope.every() ? "" : " AND supplier IN (" + places(1 + slips.size(), suppliers) + ")"));
        int place = 1;
        for (SlipCode slip : slips) {
            query.setParameter(place, slip.value());
            place++;
        }
        for (String supplier : scope.every() ? Set.<String>of() : suppliers) {
            query.setParameter(place, supplier);
            place++;
        }
        List<?> found = query.getResultList();
        Map<SlipCode, CheckLevel> levels = new HashMap<>();
        found.stream()
                .map(row -> (Object[]) row)
                .forEach(row -> Damage.spared("level of slip " + row[0], () -> CheckLevel.valueOf((String) row[1]))
                        .ifPresent(level -> levels.put(new SlipCode((String) row[0]), level)));
        return levels;
    }

    private static String places(int first, Collection<?> values) {
        return IntStream.range(first, first + values.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
    }

    private static Instant moment(Object micros) {
        return MicrosConverter.toInstant(((Number) micros).longValue());
    }

    static Query of(EntityManager entities, String sql, SlipRef slip) {
        return entities.createNativeQuery(sql)
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value());
    }
}
