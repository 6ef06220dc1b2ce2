// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.method;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.DamagedException;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodId;
import org.slipway.database.Damage;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MethodList;
import org.slipway.spi.store.MethodStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Payment methods in a table. */
@Component
public final class JpaMethodStore implements MethodStore {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaMethodStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public MethodList methods(SupplierId supplier) {
        return transactions.read(entities -> list(entities.createQuery(
                        "SELECT m FROM MethodRow m WHERE m.supplier = :supplier ORDER BY m.order, m.method",
                        MethodRow.class)
                .setParameter("supplier", supplier.value())
                .getResultList()));
    }

    private static MethodList list(List<MethodRow> rows) {
        List<ManagedMethod> methods = new ArrayList<>();
        Map<String, String> damaged = new HashMap<>();
        for (MethodRow row : rows) {
            try {
                methods.add(Damage.checked("payment method " + row.method(), row::toMethod));
            } catch (DamagedException e) {
                damaged.put(row.method(), e.incident());
            }
        }
        return new MethodList(methods, damaged);
    }

    @Override
    public Map<SupplierId, Set<MethodId>> offered(Set<SupplierId> suppliers) {
        return suppliers.isEmpty()
                ? Map.of()
                : transactions.read(entities -> entities.createQuery(
                                "SELECT m.supplier, m.method FROM MethodRow m WHERE m.supplier IN :suppliers"
                                        + " AND m.active = TRUE AND m.confirmedAt IS NOT NULL",
                                Object[].class)
                        .setParameter(
                                "suppliers",
                                suppliers.stream().map(SupplierId::value).toList())
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> new SupplierId((String) row[0]),
                                Collectors.mapping(row -> new MethodId((String) row[1]), Collectors.toSet()))));
    }

    @Override
    public Map<SupplierId, List<String>> proposers(SupplierScope scope, int most) {
        List<String> suppliers =
                scope.suppliers().stream().map(SupplierId::value).toList();
        if (!scope.every() && suppliers.isEmpty()) {
            return Map.of();
        }
        return transactions.read(entities -> {
            TypedQuery<Object[]> query = entities.createQuery(
                            "SELECT m.supplier, m.proposal.proposedBy FROM MethodRow m WHERE m.proposedAt >= :ever"
                                    + (scope.every() ? "" : " AND m.supplier IN :suppliers") + " ORDER BY m.supplier",
                            Object[].class)
                    .setParameter("ever", Instant.EPOCH)
                    .setMaxResults(most);
            if (!scope.every()) {
                query.setParameter("suppliers", suppliers);
            }
            return query.getResultStream()
                    .collect(Collectors.groupingBy(
                            row -> new SupplierId((String) row[0]),
                            Collectors.mapping(row -> (String) row[1], Collectors.toList())));
        });
    }

    @Override
    public boolean save(ManagedMethod method, List<AuditEntry> entries) {
        return transactions.write(entities -> {
            Optional<MethodRow> stored = stored(entities, method);
            if (stored.map(MethodRow::version).orElse(0L) != method.version()) {
                return false;
            }
            MethodRow row = stored.orElseGet(() -> new MethodRow(method));
            row.set(method);
            entities.persist(row);
            entries.forEach(entry -> audit.append(entities, entry));
            return true;
        });
    }

    @Override
    public boolean remove(ManagedMethod method, AuditEntry entry) {
        return transactions.write(entities -> {
            Optional<MethodRow> stored = stored(entities, method).filter(row -> row.version() == method.version());
            stored.ifPresent(row -> {
                entities.remove(row);
                audit.append(entities, entry);
            });
            return stored.isPresent();
        });
    }

    private static Optional<MethodRow> stored(EntityManager entities, ManagedMethod method) {
        return Optional.ofNullable(entities.find(MethodRow.class, new MethodRow.Key(method)));
    }
}
