// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Transactions;
import org.slipway.spi.store.CheckStore;
import org.slipway.store.jpa.internal.Database;

/** What checks said, in tables of its own. */
@Component
public final class JpaCheckStore implements CheckStore {

    private static final int MOST_SAME = 10;
    private static final long DAY_IN_MICROS = Duration.ofDays(1).toNanos() / 1_000;

    private static final String SAME_REFERENCE = "SELECT other.code, other.submitted FROM slip_reference r"
            + " JOIN slip other ON other.supplier = r.supplier AND other.code = r.code"
            + " WHERE r.supplier = ?1 AND r.account_id = ?3 AND r.reference_key = ?4 AND r.code <> ?2"
            + " ORDER BY 2 DESC, 1 DESC FETCH FIRST " + MOST_SAME + " ROWS ONLY";

    private static final String OF_CUSTOMER = " FROM slip mine JOIN slip other"
            + " ON other.supplier = mine.supplier AND other.customer = mine.customer"
            + " WHERE mine.supplier = ?1 AND mine.code = ?2 AND other.submitted <= mine.submitted";

    private static final String IN_A_DAY =
            "SELECT COUNT(*)" + OF_CUSTOMER + " AND other.submitted > mine.submitted - " + DAY_IN_MICROS;

    private static final String PAID_BEFORE = "SELECT other.code" + OF_CUSTOMER
            + " AND other.code <> mine.code AND other.status IN ('APPROVED', 'POSTED') FETCH FIRST 1 ROWS ONLY";

    private final Transactions transactions;

    @Activate
    public JpaCheckStore(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public SlipChecks latest(SlipRef slip) {
        return transactions.read(entities -> CheckRows.latest(entities, slip));
    }

    @Override
    public void store(SlipRef slip, SlipChecks checks) {
        transactions.write(entities -> {
            CheckRows.store(entities, slip, checks);
            return true;
        });
    }

    @Override
    public Map<SlipCode, CheckLevel> worst(SupplierScope scope, Set<SlipCode> slips) {
        return transactions.read(entities -> CheckRows.worst(entities, scope, slips));
    }

    @Override
    public void storeReference(SlipRef slip, ReferenceKey key) {
        transactions.write(entities -> {
            String update = "UPDATE slip_reference SET account_id = ?3, reference_key = ?4"
                    + " WHERE supplier = ?1 AND code = ?2";
            String insert = "INSERT INTO slip_reference (supplier, code, account_id, reference_key)"
                    + " VALUES (?1, ?2, ?3, ?4)";
            return execute(entities, update, slip, key) == 1 || execute(entities, insert, slip, key) == 1;
        });
    }

    private static int execute(EntityManager entities, String sql, SlipRef slip, ReferenceKey key) {
        return CheckRows.of(entities, sql, slip)
                .setParameter(3, key.account())
                .setParameter(4, key.key())
                .executeUpdate();
    }

    @Override
    public List<SlipCode> sameReference(SlipRef slip, ReferenceKey key) {
        return transactions.read(entities -> {
            List<?> found = CheckRows.of(entities, SAME_REFERENCE, slip)
                    .setParameter(3, key.account())
                    .setParameter(4, key.key())
                    .getResultList();
            return found.stream()
                    .map(row -> new SlipCode((String) ((Object[]) row)[0]))
                    .toList();
        });
    }

    @Override
    public CustomerPast past(SlipRef slip) {
        return transactions.read(entities -> new CustomerPast(
                ((Number) CheckRows.of(entities, IN_A_DAY, slip).getSingleResult()).intValue(),
                !CheckRows.of(entities, PAID_BEFORE, slip).getResultList().isEmpty()));
    }
}
