// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.SignedIn;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.MicrosConverter;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Sessions of staff in a table, a row each, and a row for each supplier of theirs. */
@Component
public final class JpaStaffSessionStore implements StaffSessionStore {

    private static final String EVERY = "*";
    private static final String NONE = "-";
    private static final String FOR_SUPPLIER =
            "FROM staff_session_supplier p JOIN staff_session s ON s.session = p.session"
                    + " WHERE p.supplier IN (?1, ?2) AND s.ends > ?3";

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaStaffSessionStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public void begin(SignedIn session, Instant forgotten) {
        transactions.write(entities -> {
            remove(entities, "ends < ?1", MicrosConverter.toMicros(forgotten));
            query(
                            entities,
                            "INSERT INTO staff_session (session, staff, account, begun, ends) VALUES (?1, ?2, ?3, ?4, ?5)",
                            session.session(),
                            session.name(),
                            account(session.name()),
                            MicrosConverter.toMicros(session.begun()),
                            MicrosConverter.toMicros(session.ends()))
                    .executeUpdate();
            suppliers(session.scope())
                    .forEach(supplier -> query(
                                    entities,
                                    "INSERT INTO staff_session_supplier (supplier, session) VALUES (?1, ?2)",
                                    supplier,
                                    session.session())
                            .executeUpdate());
            return true;
        });
    }

    private static Stream<String> suppliers(SupplierScope scope) {
        return scope.every() ? Stream.of(EVERY) : scope.suppliers().stream().map(SupplierId::value);
    }

    @Override
    public Optional<Life> find(String session) {
        return transactions.read(entities -> {
            List<?> rows = query(entities, "SELECT begun, ends FROM staff_session WHERE session = ?1", session)
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Life(instant(row[0]), instant(row[1])))
                    .findFirst();
        });
    }

    @Override
    public void end(String session) {
        transactions.write(entities -> remove(entities, "session = ?1", session));
    }

    @Override
    public List<SignedIn> of(String name, Instant now, int most) {
        String sql = "SELECT session, staff, begun, ends, '" + NONE + "' FROM staff_session"
                + " WHERE account = ?1 AND ends > ?2 ORDER BY begun DESC, session";
        return transactions.read(
                entities -> sessions(query(entities, sql, account(name), MicrosConverter.toMicros(now)), most));
    }

    @Override
    public List<SignedIn> of(Asked asked, int most) {
        String sql = "SELECT s.session, s.staff, s.begun, s.ends, p.supplier " + FOR_SUPPLIER
                + " ORDER BY s.account, s.begun DESC, s.session";
        return transactions.read(entities -> sessions(asked(entities, sql, asked), most));
    }

    @Override
    public Optional<String> named(String name, Asked asked) {
        String sql = "SELECT s.staff " + FOR_SUPPLIER + " AND s.account = ?4 ORDER BY s.begun DESC";
        return transactions.read(entities -> {
            List<?> names = asked(entities, sql, asked)
                    .setParameter(4, account(name))
                    .setMaxResults(1)
                    .getResultList();
            return names.stream().map(String.class::cast).findFirst();
        });
    }

    private static Query asked(EntityManager entities, String sql, Asked asked) {
        String supplier = asked.supplier().value();
        return query(
                entities, sql, supplier, asked.everywhere() ? EVERY : supplier, MicrosConverter.toMicros(asked.now()));
    }

    private static List<SignedIn> sessions(Query query, int most) {
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new SignedIn(
                        (String) row[0], (String) row[1], scope((String) row[4]), instant(row[2]), instant(row[3])))
                .toList();
    }

    private static SupplierScope scope(String supplier) {
        return switch (supplier) {
            case NONE -> new SupplierScope(false, Set.of());
            case EVERY -> SupplierScope.EVERY;
            default -> SupplierScope.of(new SupplierId(supplier));
        };
    }

    @Override
    public int endAll(String name, List<AuditEntry> entries) {
        return transactions.write(entities -> {
            int ended = remove(entities, "account = ?1", account(name));
            if (ended > 0) {
                entries.forEach(entry -> audit.append(entities, entry));
            }
            return ended;
        });
    }

    /** Removes sessions and what belongs to them. */
    private static int remove(EntityManager entities, String which, Object value) {
        query(
                        entities,
                        "DELETE FROM staff_session_supplier WHERE session IN"
                                + " (SELECT s.session FROM staff_session s WHERE s." + which + ")",
                        value)
                .executeUpdate();
        return query(entities, "DELETE FROM staff_session WHERE " + which, value)
                .executeUpdate();
    }

    private static Query query(EntityManager entities, String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query;
    }

    private static Instant instant(Object micros) {
        return MicrosConverter.toInstant(((Number) micros).longValue());
    }

    private static String account(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
