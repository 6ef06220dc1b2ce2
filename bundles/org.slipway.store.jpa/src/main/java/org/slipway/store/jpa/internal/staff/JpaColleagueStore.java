// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.staff;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.database.Transactions;
import org.slipway.spi.store.ColleagueStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.MicrosConverter;

/** Who decides for whom, in a table: a row for each name and supplier, one for who reaches all suppliers. */
@Component
public final class JpaColleagueStore implements ColleagueStore {

    private static final String EVERY = "*";
    private static final String KNOWN = "SELECT staff FROM colleague WHERE supplier = ?1 AND signed_in >= ?2";

    private final Transactions transactions;

    @Activate
    public JpaColleagueStore(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public void signedIn(String name, SupplierScope decides, Instant at) {
        transactions.write(entities -> {
            int before = entities.createNativeQuery("DELETE FROM colleague WHERE staff = ?1")
                    .setParameter(1, name)
                    .executeUpdate();
            suppliers(decides)
                    .forEach(supplier -> entities.createNativeQuery(
                                    "INSERT INTO colleague (supplier, staff, signed_in) VALUES (?1, ?2, ?3)")
                            .setParameter(1, supplier)
                            .setParameter(2, name)
                            .setParameter(3, MicrosConverter.toMicros(at))
                            .executeUpdate());
            return before;
        });
    }

    private static Stream<String> suppliers(SupplierScope scope) {
        return scope.every() ? Stream.of(EVERY) : scope.suppliers().stream().map(SupplierId::value);
    }

    @Override
    public void forget(Instant before) {
        transactions.write(entities -> entities.createNativeQuery("DELETE FROM colleague WHERE signed_in < ?1")
                .setParameter(1, MicrosConverter.toMicros(before))
                .executeUpdate());
    }

    /** Sorted here: databases differ in how they sort letters. */
    @Override
    public List<String> of(SupplierId supplier, Instant since, int most) {
        return transactions.read(entities -> Stream.of(supplier.value(), EVERY)
                .flatMap(part -> names(
                        known(entities, KNOWN + " ORDER BY staff", part, since).setMaxResults(most)))
                .sorted()
                .limit(most)
                .toList());
    }

    @Override
    public boolean knows(SupplierId supplier, String name, Instant since) {
        return transactions.read(entities -> Stream.of(supplier.value(), EVERY)
                .anyMatch(part -> names(known(entities, KNOWN + " AND staff = ?3", part, since)
                                .setParameter(3, name))
                        .findAny()
                        .isPresent()));
    }

    private static Query known(EntityManager entities, String sql, String supplier, Instant since) {
        return entities.createNativeQuery(sql)
                .setParameter(1, supplier)
                .setParameter(2, MicrosConverter.toMicros(since));
    }

    private static Stream<String> names(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(String.class::cast);
    }
}
