// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.spi.store.MethodStore;

/** The payment methods that files set up, and those of the store that no file stands for. */
@Component
public final class StoredPaymentMethods implements PaymentMethods {

    private static final Comparator<OfferedMethod> ORDER = Comparator.<OfferedMethod>comparingInt(
                    method -> method.presentation().order())
            .thenComparing(method -> method.id().value());

    private static final int MOST_PROPOSALS = 200;
    private static final int SUPPLIERS_TOLD = 3;

    private final MethodStore methods;
    private final ConfiguredMethods configured;
    private final RememberedOffers remembered;
    private final LackingCurrencies lacks;

    @Activate
    public StoredPaymentMethods(
            @Reference MethodStore methods,
            @Reference ConfiguredMethods configured,
            @Reference RememberedOffers remembered) {
        this(methods, configured, remembered, Clock.systemUTC());
    }

    StoredPaymentMethods(MethodStore methods, ConfiguredMethods configured, RememberedOffers remembered, Clock clock) {
        this.methods = methods;
        this.configured = configured;
        this.remembered = remembered;
        this.lacks = new LackingCurrencies(clock);
    }

    /** Asked for by who serves a customer. */
    @Override
    public List<OfferedMethod> offered(SupplierId supplier, CurrencyUnit currency) {
        List<OfferedMethod> found = PaymentMethods.super.offered(supplier, currency);
        lacks.met(supplier, currency, !found.isEmpty());
        return found;
    }

    @Override
    public Map<SupplierId, Set<CurrencyUnit>> lacking(SupplierScope scope) {
        return lacks.of(scope, this::currencies);
    }

    /** Whoever may confirm one is told of it: an admin of the supplier, but not who has proposed it. */
    @Override
    public Map<SupplierId, Integer> toConfirm(Staff staff) {
        if (!staff.maySetUp()) {
            return Map.of();
        }
        Map<SupplierId, Integer> counts = new TreeMap<>(Comparator.comparing(SupplierId::value));
        methods.proposers(staff.scope(), MOST_PROPOSALS).forEach((supplier, names) -> {
            long others =
                    names.stream().filter(name -> !TwoAdmins.isOwn(name, staff)).count();
            if (others > 0) {
                counts.put(supplier, (int) others);
            }
        });
        counts.keySet().retainAll(counts.keySet().stream().limit(SUPPLIERS_TOLD).collect(Collectors.toSet()));
        return counts;
    }

    private Set<CurrencyUnit> currencies(SupplierId supplier) {
        return offered(supplier).stream()
                .map(method -> method.account().currency())
                .collect(Collectors.toSet());
    }

    /** Whom memory names is asked for again: a moment after a confirmation nobody is told that customers can't pay. */
    @Override
    public Set<SupplierId> offeringNone(Set<SupplierId> suppliers) {
        Set<SupplierId> named = offeringNone(suppliers, remembered.of(suppliers, () -> methods.offered(suppliers)));
        return named.isEmpty() ? named : offeringNone(named, methods.offered(named));
    }

    private Set<SupplierId> offeringNone(Set<SupplierId> suppliers, Map<SupplierId, Set<MethodId>> stored) {
        return suppliers.stream()
                .filter(supplier -> offersNone(stored.getOrDefault(supplier, Set.of()), configured.of(supplier)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<SupplierId> proposed(Set<SupplierId> suppliers) {
        return suppliers.isEmpty()
                ? Set.of()
                : Set.copyOf(methods.proposers(new SupplierScope(false, suppliers), MOST_PROPOSALS)
                        .keySet());
    }

    /** A file stands for a stored method of its id also when it switches it off. */
    private static boolean offersNone(Set<MethodId> stored, List<ManagedMethod> files) {
        Set<MethodId> taken = files.stream().map(ManagedMethod::id).collect(Collectors.toSet());
        return taken.containsAll(stored)
                && files.stream().allMatch(file -> file.offered().isEmpty());
    }

    @Override
    public List<OfferedMethod> offered(SupplierId supplier) {
        List<ManagedMethod> files = configured.of(supplier);
        Set<MethodId> taken = files.stream().map(ManagedMethod::id).collect(Collectors.toSet());
        Stream<ManagedMethod> stored =
                methods.methods(supplier).stream().filter(method -> !taken.contains(method.id()));
        return Stream.concat(files.stream(), stored)
                .map(ManagedMethod::offered)
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .toList();
    }
}
