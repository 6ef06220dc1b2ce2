// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Staff;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.testkit.Methods;

/** Suppliers offer something, but for those that a test names. */
final class FakeOffers implements PaymentMethods {

    final Set<SupplierId> none = new HashSet<>();
    final Map<SupplierId, Set<CurrencyUnit>> lacking = new HashMap<>();
    final Map<SupplierId, Integer> proposals = new HashMap<>();
    final Set<SupplierId> proposed = new HashSet<>();
    boolean down;

    @Override
    public List<OfferedMethod> offered(SupplierId supplier) {
        return List.of(Methods.offered(Methods.GCASH));
    }

    @Override
    public Map<SupplierId, Set<CurrencyUnit>> lacking(SupplierScope scope) {
        return lacking.entrySet().stream()
                .filter(lack -> scope.reaches(lack.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<SupplierId, Integer> toConfirm(Staff staff) {
        if (down) {
            throw new UnavailableException("database", new IOException("down"));
        }
        return Map.copyOf(proposals);
    }

    @Override
    public Set<SupplierId> proposed(Set<SupplierId> suppliers) {
        return suppliers.stream().filter(proposed::contains).collect(Collectors.toSet());
    }

    @Override
    public Set<SupplierId> offeringNone(Set<SupplierId> suppliers) {
        if (down) {
            throw new UnavailableException("database", new IOException("down"));
        }
        return suppliers.stream().filter(none::contains).collect(Collectors.toSet());
    }
}
