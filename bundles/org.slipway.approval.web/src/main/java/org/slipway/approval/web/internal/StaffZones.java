// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Supplier;
import org.slipway.web.Texts;

/**
 * In which zone a request shows the times of each supplier: the supplier's own, or the configured one while it is not known.
 * Notes which it has shown, so that the page can name them once.
 */
final class StaffZones {

    /** Whoever reaches more has no zone of their own. */
    private static final int MOST_ASKED = 10;

    private final StaffSessions sessions;
    private final Map<SupplierId, ZoneId> shown = new TreeMap<>(Comparator.comparing(SupplierId::value));

    StaffZones(StaffSessions sessions) {
        this.sessions = sessions;
    }

    /** Of the times of a supplier. */
    ZoneId of(SupplierId supplier) {
        ZoneId known = shown.get(supplier);
        if (known == null) {
            known = zone(supplier);
            shown.put(supplier, known);
        }
        return known;
    }

    /** Of the times of a supplier that the host has just told. */
    ZoneId of(Supplier supplier) {
        ZoneId zone = supplier.locality().zone();
        shown.put(supplier.id(), zone);
        return zone;
    }

    /** In which days of a list begin: that of the supplier asked for, else the one that all suppliers in reach share. */
    ZoneId days(SupplierScope scope, Optional<SupplierId> asked) {
        if (asked.filter(scope::reaches).isPresent()) {
            return zone(asked.get());
        }
        if (scope.suppliers().size() > MOST_ASKED) {
            return sessions.zone();
        }
        Set<ZoneId> zones = new HashSet<>();
        scope.suppliers().forEach(supplier -> zones.add(zone(supplier)));
        return zones.size() == 1 ? zones.iterator().next() : sessions.zone();
    }

    private ZoneId zone(SupplierId supplier) {
        return sessions.supplier(supplier).map(known -> known.locality().zone()).orElseGet(sessions::zone);
    }

    /** What names those that were shown; empty if none was. */
    String named(Texts texts) {
        Set<ZoneId> zones = Set.copyOf(shown.values());
        if (zones.size() < 2) {
            return zones.stream()
                    .map(zone -> texts.get("times.one", zone.getId()))
                    .findFirst()
                    .orElse("");
        }
        return texts.get(
                "times.several",
                shown.entrySet().stream()
                        .map(zone -> texts.get(
                                "times.each",
                                sessions.supplier(zone.getKey())
                                        .map(Supplier::name)
                                        .orElse(zone.getKey().value()),
                                zone.getValue().getId()))
                        .collect(Collectors.joining(" · ")));
    }
}
