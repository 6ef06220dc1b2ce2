// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.settings.Current;
import org.slipway.spi.host.HostLedger;

/** The hosts that are there. One is enough; where there are several, configuration says which one is whose. */
@Component(service = Hosts.class)
public final class Hosts {

    private final Current<HostRoutes> routes;
    private final List<Present> present = new CopyOnWriteArrayList<>();

    @Activate
    public Hosts(@Reference HostsSettings routes) {
        this((Current<HostRoutes>) routes);
    }

    Hosts(Current<HostRoutes> routes) {
        this.routes = routes;
    }

    /** A host, and what it is known by; of those that nobody names, the highest ranking is preferred, and of these who came first. */
    private record Present(HostLedger host, String name, int ranking, long id) {

        static final Comparator<Present> PREFERENCE =
                Comparator.comparingInt(Present::ranking).reversed().thenComparingLong(Present::id);
    }

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    void addHost(HostLedger host, Map<String, Object> properties) {
        present.add(new Present(
                host,
                String.valueOf(properties.get(HostLedger.NAME)),
                properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                properties.get(Constants.SERVICE_ID) instanceof Long id ? id : 0));
    }

    void removeHost(HostLedger host) {
        present.removeIf(one -> one.host() == host);
    }

    /** The host that keeps the books of a supplier, if it is there. */
    Optional<HostLedger> find(SupplierId supplier) {
        return preferred(routes.get().of(supplier));
    }

    /**
     * The same.
     *
     * @throws UnavailableException if it is not there
     */
    HostLedger of(SupplierId supplier) {
        return find(supplier)
                .orElseThrow(
                        () -> new UnavailableException("host ledger", new IllegalStateException(missing(supplier))));
    }

    /** What to say to the operator where it is not. */
    String missing(SupplierId supplier) {
        return "the host " + routes.get().of(supplier).orElse("") + " of supplier " + supplier
                + " is not installed, or not ready: see etc/slipway.hosts.cfg";
    }

    private Optional<HostLedger> preferred(Optional<String> name) {
        return present.stream()
                .filter(host -> name.isEmpty() || host.name().equals(name.get()))
                .min(Present.PREFERENCE)
                .map(Present::host);
    }

    /** What one host is asked of the suppliers in reach. */
    record Part(HostLedger host, SupplierScope scope) {}

    /**
     * The hosts of the suppliers in reach, each once, with its own part of them. Where all are in reach, each is asked for all: what
     * it says of a supplier that is not its own counts for nothing.
     *
     * @throws UnavailableException if one of them is not there
     */
    List<Part> parts(SupplierScope scope) {
        if (!scope.every()) {
            return scope.suppliers().stream()
                    .map(this::of)
                    .distinct()
                    .map(host -> new Part(host, new SupplierScope(false, of(host, scope.suppliers()))))
                    .toList();
        }
        HostRoutes now = routes.get();
        return Stream.concat(now.suppliers().keySet().stream().map(this::of), preferred(now.others()).stream())
                .distinct()
                .map(host -> new Part(host, SupplierScope.EVERY))
                .toList();
    }

    /** The hosts of the suppliers in reach that are there, some of them more than once. */
    Stream<HostLedger> present(SupplierScope scope) {
        if (!scope.every()) {
            return scope.suppliers().stream().flatMap(supplier -> find(supplier).stream());
        }
        HostRoutes now = routes.get();
        return Stream.concat(
                now.suppliers().keySet().stream().flatMap(supplier -> find(supplier).stream()),
                preferred(now.others()).stream());
    }

    private Set<SupplierId> of(HostLedger host, Set<SupplierId> suppliers) {
        return suppliers.stream().filter(supplier -> of(supplier) == host).collect(Collectors.toSet());
    }

    /** All that are there. */
    List<HostLedger> all() {
        return present.stream().map(Present::host).toList();
    }
}
