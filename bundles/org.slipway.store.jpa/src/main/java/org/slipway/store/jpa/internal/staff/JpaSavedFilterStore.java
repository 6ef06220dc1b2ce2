// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.staff;

import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.SavedFilter;
import org.slipway.database.Transactions;
import org.slipway.spi.store.SavedFilterStore;
import org.slipway.store.jpa.internal.Database;

/** Filters of staff in a table, a row each. */
@Component
public final class JpaSavedFilterStore implements SavedFilterStore {

    private static final String OF_OWNER = " WHERE scope = ?1 AND staff = ?2";
    private static final String NAMED = OF_OWNER + " AND name = ?3";

    private final Transactions transactions;

    @Activate
    public JpaSavedFilterStore(@Reference Database database) {
        this.transactions = database.transactions();
    }

    /** Sorted here: databases differ in how they sort letters. */
    @Override
    public List<SavedFilter> of(Owner owner) {
        return transactions.read(entities -> {
            List<?> rows = of(entities, "SELECT name, query FROM saved_filter" + OF_OWNER, owner)
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new SavedFilter((String) row[0], (String) row[1]))
                    .sorted(Comparator.comparing(SavedFilter::name))
                    .toList();
        });
    }

    @Override
    public boolean save(Owner owner, SavedFilter filter, int most) {
        return transactions.write(
                entities -> stored(entities, "UPDATE saved_filter SET query = ?4" + NAMED, owner, filter)
                        || (count(entities, owner) < most
                                && stored(
                                        entities,
                                        "INSERT INTO saved_filter (scope, staff, name, query) VALUES (?1, ?2, ?3, ?4)",
                                        owner,
                                        filter)));
    }

    private static boolean stored(EntityManager entities, String sql, Owner owner, SavedFilter filter) {
        return of(entities, sql, owner)
                        .setParameter(3, filter.name())
                        .setParameter(4, filter.query())
                        .executeUpdate()
                == 1;
    }

    private static int count(EntityManager entities, Owner owner) {
        return ((Number) of(entities, "SELECT COUNT(*) FROM saved_filter" + OF_OWNER, owner)
                        .getSingleResult())
                .intValue();
    }

    @Override
    public void remove(Owner owner, String name) {
        transactions.write(entities -> of(entities, "DELETE FROM saved_filter" + NAMED, owner)
                .setParameter(3, name)
                .executeUpdate());
    }

    private static Query of(EntityManager entities, String sql, Owner owner) {
        return entities.createNativeQuery(sql).setParameter(1, owner.scope()).setParameter(2, owner.staff());
    }
}
