// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodId;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MethodList;
import org.slipway.spi.store.MethodStore;

/** Payment methods in memory. */
final class MemoryMethodStore implements MethodStore {

    private static final Comparator<ManagedMethod> ORDER = Comparator.<ManagedMethod>comparingInt(
                    method -> method.presentation().order())
            .thenComparing(method -> method.id().value());

    private final MemoryDatabase database;

    MemoryMethodStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public MethodList methods(SupplierId supplier) {
        List<ManagedMethod> methods = database.transaction(() -> database.methods.stream()
                .filter(method -> method.supplier().equals(supplier))
                .sorted(ORDER)
                .toList());
        return new MethodList(methods, Map.of());
    }

    @Override
    public Map<SupplierId, Set<MethodId>> offered(Set<SupplierId> suppliers) {
        return database.transaction(() -> database.methods.stream()
                .filter(method -> suppliers.contains(method.supplier())
                        && method.offered().isPresent())
                .collect(Collectors.groupingBy(
                        ManagedMethod::supplier, Collectors.mapping(ManagedMethod::id, Collectors.toSet()))));
    }

    @Override
    public Map<SupplierId, List<String>> proposers(SupplierScope scope, int most) {
        return database.transaction(() -> database.methods.stream()
                .filter(method ->
                        scope.reaches(method.supplier()) && method.proposal().isPresent())
                .sorted(Comparator.comparing(method -> method.supplier().value()))
                .limit(most)
                .collect(Collectors.groupingBy(
                        ManagedMethod::supplier,
                        Collectors.mapping(
                                method -> method.proposal().orElseThrow().by(), Collectors.toList()))));
    }

    @Override
    public boolean save(ManagedMethod method, List<AuditEntry> audit) {
        return database.transaction(() -> {
            Optional<ManagedMethod> stored = stored(method);
            if (stored.map(ManagedMethod::version).orElse(0L) != method.version()) {
                return false;
            }
            stored.ifPresent(database.methods::remove);
            database.methods.add(withVersion(method, method.version() + 1));
            database.trail.addAll(audit);
            return true;
        });
    }

    @Override
    public boolean remove(ManagedMethod method, AuditEntry audit) {
        return database.transaction(() -> {
            Optional<ManagedMethod> stored = stored(method).filter(found -> found.version() == method.version());
            stored.ifPresent(database.methods::remove);
            stored.ifPresent(removed -> database.trail.add(audit));
            return stored.isPresent();
        });
    }

    private Optional<ManagedMethod> stored(ManagedMethod method) {
        return database.methods.stream()
                .filter(found ->
                        found.supplier().equals(method.supplier()) && found.id().equals(method.id()))
                .findFirst();
    }

    private static ManagedMethod withVersion(ManagedMethod method, long version) {
        return new ManagedMethod(
                method.supplier(),
                method.id(),
                method.presentation(),
                method.active(),
                method.inForce(),
                method.proposal(),
                version);
    }
}
